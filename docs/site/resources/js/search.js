// Searches the pages of the site by what Finish wrote of them; without accents, so that a word is found however it is typed.
(function () {
  'use strict';

  const MOST = 12;
  const bare = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
  const form = document.querySelector('form.search');
  const list = form.querySelector('ul');
  const entries = window.SEARCH.map(([address, title, text]) => ({ address, title, head: bare(title), text: bare(text) }));

  function found(words) {
    const all = entries.filter(e => words.every(w => e.head.includes(w) || e.text.includes(w)));
    const headed = e => words.every(w => e.head.includes(w));
    return [...all.filter(headed), ...all.filter(e => !headed(e))].slice(0, MOST);
  }

  function show() {
    const words = bare(form.querySelector('input').value).split(/\s+/).filter(Boolean);
    const hits = words.length ? found(words) : [];
    list.replaceChildren(...hits.map(hit => {
      const link = document.createElement('a');
      link.href = form.dataset.up + hit.address;
      link.textContent = hit.title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }));
    if (words.length && !hits.length) {
      const none = document.createElement('li');
      none.textContent = document.documentElement.lang === 'vi' ? 'Không thấy' : 'Nothing found';
      list.append(none);
    }
  }

  form.addEventListener('input', show);
  form.addEventListener('submit', event => {
    event.preventDefault();
    const first = list.querySelector('a');
    if (first) first.click();
  });
}());
