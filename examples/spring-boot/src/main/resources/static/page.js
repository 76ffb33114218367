'use strict';

// Vietnamese, or English where the address asks for it: the description and what is tried out come in that language.
const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
document.documentElement.lang = lang;
document.querySelector(`nav a[hreflang=${lang}]`).setAttribute('aria-current', 'true');
if (lang === 'en') {
  document.title = 'New rural commune criteria';
}

// What Swagger UI leaves to those who see the page and have a mouse: parts, the order of headings, names of fields, what the keyboard moves.
const page = document.getElementById('page');
new MutationObserver(() => {
  page.querySelector('.information-container')?.setAttribute('role', 'banner');
  page.querySelectorAll('h3, h4, h5').forEach(heading => heading.setAttribute('aria-level', heading.tagName[1] - 1));
  page.querySelectorAll('tr[data-param-name] select').forEach(field =>
    field.setAttribute('aria-label', field.closest('tr').dataset.paramName));
  page.querySelectorAll('.opblock-section-request-body textarea').forEach(field =>
    field.setAttribute('aria-label', field.closest('.opblock-section-request-body').querySelector('h4').textContent));
  page.querySelectorAll('pre.microlight').forEach(text => text.setAttribute('tabindex', '0'));
}).observe(page, { childList: true, subtree: true });

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#page',
  deepLinking: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  // Nothing leaves for a validator elsewhere.
  validatorUrl: null,
  // A path is part of the button that opens it; a link in a button nobody can tell from it.
  plugins: [() => ({ wrapComponents: { DeepLink: (link, { React }) => ({ text }) => React.createElement('span', null, text) } })],
  requestInterceptor: request => {
    request.headers['Accept-Language'] = lang;
    return request;
  },
});
