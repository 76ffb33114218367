// Sorts and filters the tables of a report, and shows each unit on a page of its own.
// Everything it shows stands in the file: the data element holds what PageData writes.
(function () {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const says = data.says;
  const collator = new Intl.Collator(data.lang, { numeric: true });
  const STATUS = { m: 'met', n: 'not_met', u: 'unknown', l: 'unspecified', d: 'unspecified', x: 'not_applicable' };
  const SIGN = { m: '✓', n: '✗', u: '?', l: '□', d: '◇', x: '–' };
  const WORST_LAST = ['met', 'not_applicable', 'unknown', 'unspecified', 'not_met'];
  const FIRST_ROWS = 200;
  const overview = document.getElementById('overview');
  const pages = document.getElementById('pages');

  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const say = (key, ...values) => values.reduce((text, value, i) => text.replace('{' + i + '}', value), says[key]);
  const lower = letter => letter.toLowerCase();
  const provisional = letter => letter !== lower(letter);
  /** Without accents, so that a name is found however it is typed. */
  const bare = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  const number = text => parseFloat(String(text).replace(',', '.'));

  function el(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
    }
    node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
    return node;
  }

  /** A row of a unit: what is asked, from the rows that units share, and how it stands. */
  function row(unit, at) {
    const [kind, code, title, requirement, threshold, source, rule, replaces] = data.rows[data.sheets[unit.s][at]];
    const text = i => data.texts[i];
    return { at, kind, code, title: text(title), requirement: text(requirement), threshold, source: text(source),
      rule: text(rule), replaces: text(replaces), letter: unit.a[at], value: unit.v[at], gap: unit.g[at] || '',
      lines: (unit.x[at] || []).map(text) };
  }

  const rowsOf = unit => data.sheets[unit.s].map((_, at) => row(unit, at));
  const named = unit => unit.n || unit.c;
  const link = (section, unit) => '#' + section.id + '/' + unit.id;
  const chip = (kind, text) => el('span', { class: 'chip ' + kind }, text);
  const statusText = letter => says[lower(letter) === 'd' ? 'status-unseen' : 'status-' + STATUS[lower(letter)]];

  // ---- Filters and sorting ----

  const orders = new Map();

  function matches(unit, wanted) {
    return (!wanted.name || bare(named(unit) + ' ' + unit.c).includes(wanted.name))
      && (!wanted.district || unit.d === wanted.district)
      && (!wanted.kind || unit.k === wanted.kind)
      && (!wanted.provisional || unit.p)
      && (!wanted.criterion || data.sheets[unit.s].some((r, at) => data.rows[r][0] === 0
        && data.rows[r][1] === wanted.criterion && !'mx'.includes(lower(unit.a[at]))));
  }

  function wantedOf(form) {
    const fields = new FormData(form);
    const wanted = Object.fromEntries(fields.entries());
    wanted.name = bare((wanted.name || '').trim());
    return wanted;
  }

  function filter(form) {
    const section = data.sections[form.dataset.section];
    const wanted = wantedOf(form);
    let shown = 0;
    for (const tr of all('table.heat[data-section="' + form.dataset.section + '"] tbody tr')) {
      tr.hidden = !matches(section.units[tr.dataset.u], wanted);
      if (!tr.hidden) shown++;
    }
    form.querySelector('output').textContent = say('shown', shown, section.units.length);
    remaining(form.dataset.section, false);
  }

  /** The units of a section as they are shown: those that the filter leaves, in the order of the table. */
  function shown(number) {
    const section = data.sections[number];
    return all('table.heat[data-section="' + number + '"] tbody tr').filter(tr => !tr.hidden)
      .map(tr => section.units[tr.dataset.u]);
  }

  function remaining(number, whole) {
    const table = document.querySelector('table.remaining[data-section="' + number + '"]');
    const section = data.sections[number];
    const items = shown(number).flatMap(unit => unit.r.map(([at, share, alternative]) =>
      ({ unit, share, alternative, row: row(unit, at) })));
    const order = orders.get(table);
    if (order) {
      const value = [i => named(i.unit), i => i.row.code, i => statusText(i.row.letter), i => number(i.row.value),
        i => i.row.requirement, i => number(i.row.gap), i => number(i.share)][order.column];
      sort(items, value, order.down);
    }
    const few = whole ? items : items.slice(0, FIRST_ROWS);
    const heads = Array.from(table.tHead.rows[0].cells).map(th => th.textContent);
    const cell = (column, attributes, ...children) =>
      el('td', { ...attributes, 'data-label': heads[column] }, ...children);
    table.tBodies[0].replaceChildren(...few.map(item => el('tr', {},
      el('th', { scope: 'row' }, el('a', { href: link(section, item.unit) }, named(item.unit))),
      el('td', {}, el('b', {}, item.row.code), ' ' + item.row.title,
        item.alternative ? el('small', {}, says.alternative) : null),
      cell(2, {}, chip(STATUS[lower(item.row.letter)], statusText(item.row.letter))),
      cell(3, { class: 'n' }, item.row.value),
      cell(4, {}, item.row.requirement),
      cell(5, { class: 'n' }, item.row.gap),
      cell(6, { class: 'n' }, item.share))));
    const more = table.parentElement.nextElementSibling;
    more.replaceChildren(say('rows', few.length, items.length));
    if (few.length < items.length) {
      const button = el('button', { type: 'button' }, say('more', items.length));
      button.addEventListener('click', () => remaining(number, true));
      more.append(' ', button);
    }
  }

  /** Sorts in place; what has no value stands last either way. */
  function sort(list, value, down) {
    const none = v => v === '' || v === null || v === undefined || Number.isNaN(v);
    const keyed = list.map((item, i) => ({ item, i, v: value(item) }));
    keyed.sort((x, y) => none(x.v) || none(y.v) ? none(x.v) - none(y.v) || x.i - y.i
      : (typeof x.v === 'number' ? x.v - y.v : collator.compare(x.v, y.v)) * (down ? -1 : 1) || x.i - y.i);
    keyed.forEach((k, i) => { list[i] = k.item; });
  }

  function cellValue(tr, column, kind) {
    const cell = tr.cells[column];
    if (kind === 'status') return WORST_LAST.indexOf(cell.className);
    return kind === 'number' ? number(cell.dataset.v || cell.textContent) : cell.textContent;
  }

  function sortBy(th) {
    const table = th.closest('table');
    const column = th.cellIndex;
    const before = orders.get(table);
    const down = Boolean(before && before.column === column && !before.down);
    orders.set(table, { column, down });
    all('th', table.tHead).forEach(other => other.removeAttribute('aria-sort'));
    th.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    if (table.classList.contains('remaining')) {
      remaining(table.dataset.section, false);
    } else {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      sort(rows, tr => cellValue(tr, column, th.dataset.sort), down);
      body.append(...rows);
    }
  }

  all('table.sortable thead button').forEach(button =>
    button.addEventListener('click', () => sortBy(button.closest('th'))));
  all('form.filters').forEach(form => {
    form.addEventListener('input', () => filter(form));
    form.addEventListener('change', () => filter(form));
    form.addEventListener('reset', () => setTimeout(() => filter(form)));
    form.addEventListener('submit', event => event.preventDefault());
    filter(form);
  });
  all('table.heat[data-section] tbody').forEach(body => body.addEventListener('mouseover', event => {
    const cell = event.target.closest('td');
    const head = cell && cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
    if (head && head.dataset.sort === 'status' && !cell.title) {
      cell.title = head.textContent + ': ' + cell.querySelector('.sr').textContent.trim();
    }
  }));

  // ---- Pages of units ----

  function bar(r) {
    const value = number(r.value);
    const threshold = number(r.threshold);
    if (Number.isNaN(value) || Number.isNaN(threshold) || value < 0) return null;
    const most = r.requirement.includes('%') && value <= 100 ? 100 : Math.max(value, threshold) * 1.2 || 1;
    const level = el('b', {});
    const filled = el('i', { class: STATUS[lower(r.letter)] });
    level.style.left = Math.min(100, threshold / most * 100) + '%';
    filled.style.width = Math.min(100, value / most * 100) + '%';
    return el('span', { class: 'level', 'aria-hidden': 'true' }, filled, level);
  }

  /** The values of earlier days that were others, the change and where a straight line leads. */
  function before(section, unit, at) {
    const days = unit.t && unit.t[at];
    if (!days) return null;
    const count = section.days.length;
    const past = days.slice(0, count - 1).map((value, i) => data.texts[value] && value !== days[count - 1]
      ? section.days[i] + ': ' + data.texts[value] : '').filter(Boolean);
    if (!past.length) return null;
    const change = days[count];
    const outlook = data.texts[days[count + 1]];
    return el('small', {}, [past.join('; '), change && say('change', change), outlook].filter(Boolean).join('; '));
  }

  function pageRow(section, unit, r) {
    const cell = (key, attributes, ...children) => el('td', { ...attributes, 'data-label': says[key] }, ...children);
    if (r.kind === 0) {
      return el('tr', { class: 'head', id: section.id + '-' + r.code }, el('td', {}, r.code),
        el('th', { scope: 'rowgroup' }, r.title),
        el('td', {}, chip(STATUS[lower(r.letter)], SIGN[lower(r.letter)] + ' ' + statusText(r.letter))),
        el('td', { colspan: 4 }, provisional(r.letter) ? says['provisional-result'] : ''));
    }
    return el('tr', { class: r.kind === 2 || r.kind === 4 ? 'part' : null },
      el('td', { class: r.code.length > 7 ? 'long' : null }, r.code),
      el('th', { scope: 'row' }, r.title, before(section, unit, r.at)),
      cell('head-status', {}, chip(STATUS[lower(r.letter)], SIGN[lower(r.letter)] + ' ' + statusText(r.letter)),
        r.lines.filter(line => line !== statusText(r.letter)).map(line => el('small', {}, line))),
      cell('head-value', { class: 'n' }, r.value, bar(r)),
      cell('head-requirement', {}, r.requirement,
        provisional(r.letter) ? el('small', {}, says['mark-provisional']) : null),
      cell('head-gap', { class: 'n' }, r.gap),
      cell('head-source', { class: 'source' }, r.source, r.rule ? el('small', { class: 'rule' }, r.rule) : null,
        r.replaces ? el('small', { class: 'rule' }, say('replaces', r.replaces)) : null));
  }

  function page(section, unit) {
    const rows = rowsOf(unit);
    const body = el('tbody', {});
    let conditions = false;
    rows.forEach(r => {
      if (r.kind > 2 && !conditions) {
        conditions = true;
        body.append(el('tr', { class: 'head' }, el('td', {}), el('th', { scope: 'rowgroup', colspan: 6 },
          says.conditions)));
      }
      body.append(pageRow(section, unit, r));
    });
    const text = i => data.texts[i];
    const heads = ['head-code', 'head-content', 'head-status', 'head-value', 'head-requirement', 'head-gap',
      'head-source'];
    const lines = [];
    if (unit.oc) lines.push(text(unit.oc));
    if (unit.pl) lines.push(...unit.pl.map(text));
    if (unit.w) lines.push(...unit.w.map(text));
    if (unit.f) lines.push(text(unit.f));
    if (unit.h) lines.push(...unit.h.slice(0, -1).map(text));
    return el('article', { class: 'unit' },
      el('h1', { tabindex: -1 }, named(unit) + (unit.n ? ' (' + unit.c + ')' : '')),
      el('p', { class: 'where' }, [unit.d, section.title, section.days[section.days.length - 1]]
        .filter(Boolean).join(' – ')),
      el('p', { class: 'answer' }, chip(unit.k, text(unit.kt)),
        unit.w ? chip(unit.o, text(unit.ot)) : null,
        ' ', el('b', {}, say('met', unit.met, unit.all)), unit.p ? ' (' + says.provisional + ')' : ''),
      lines.length ? el('ul', { class: 'reasons' }, lines.map(line => el('li', {}, line))) : null,
      el('div', { class: 'scroll', role: 'group', tabindex: 0, 'aria-label': named(unit) }, el('table', { class: 'rows', 'aria-label': named(unit) },
        el('colgroup', {}, heads.map(head => el('col', { class: head.slice(5) }))),
        el('thead', {}, el('tr', {}, heads.map(head => el('th', { scope: 'col' }, says[head])))), body)),
      el('p', { class: 'hint' }, say('layers', text(unit.ly)), el('br'), unit.fp));
  }

  function buttons(section, unit) {
    const list = shown(data.sections.indexOf(section));
    const at = list.indexOf(unit);
    const to = (key, other) => other ? el('a', { href: link(section, other) }, says[key] + ' ' + named(other)) : null;
    const print = el('button', { type: 'button' }, says.print);
    print.addEventListener('click', () => window.print());
    return el('nav', {}, el('a', { href: '#' + section.id, class: 'back' }, says.back),
      to('previous', list[at - 1]), to('next', at < 0 ? null : list[at + 1]), print);
  }

  const title = document.title;
  let scrolled = 0;
  /** The link by which a page was opened, so that who comes back stands where they were. */
  let opener = null;

  function route() {
    const [id, unitId] = decodeURIComponent(location.hash.slice(1)).split('/');
    const section = data.sections.find(s => s.id === id);
    const unit = section && unitId && section.units.find(u => u.id === unitId);
    if (unit) {
      if (!overview.hidden) {
        scrolled = window.scrollY;
        opener = overview.contains(document.activeElement) ? document.activeElement : null;
      }
      pages.replaceChildren(buttons(section, unit), page(section, unit));
      overview.hidden = true;
      pages.hidden = false;
      document.title = named(unit) + ' – ' + title;
      window.scrollTo(0, 0);
      pages.querySelector('h1').focus({ preventScroll: true });
    } else if (pages && overview.hidden) {
      const from = pages.querySelector('h1') && location.hash;
      overview.hidden = false;
      pages.hidden = true;
      pages.replaceChildren();
      document.title = title;
      if (opener) opener.focus({ preventScroll: true });
      if (from || opener) window.scrollTo(0, scrolled);
    }
  }

  if (pages) {
    window.addEventListener('hashchange', route);
    document.addEventListener('keydown', event => {
      if (event.key === 'Escape' && !pages.hidden) pages.querySelector('a.back').click();
    });
    const every = document.querySelector('button.print-all');
    every.hidden = false;
    every.addEventListener('click', () => {
      overview.hidden = true;
      pages.hidden = false;
      pages.replaceChildren(...data.sections.flatMap((section, i) => shown(i).map(unit => page(section, unit))));
      window.print();
      pages.hidden = true;
      pages.replaceChildren();
      overview.hidden = false;
    });
  }
  document.querySelector('a.skip').addEventListener('click', event => {
    event.preventDefault();
    (overview.hidden ? pages : overview).focus();
  });
  all('main > header button.print').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  if (pages) route();
}());
