'use strict';

// Vietnamese, or English where the address asks for it: the description and what is tried out come in that language.
const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
document.documentElement.lang = lang;
document.querySelector(`nav a[hreflang=${lang}]`).setAttribute('aria-current', 'true');
if (lang === 'en') {
  document.title = 'New rural commune criteria';
}

SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#page',
  deepLinking: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  // Nothing leaves for a validator elsewhere.
  validatorUrl: null,
  requestInterceptor: request => {
    request.headers['Accept-Language'] = lang;
    return request;
  },
});
