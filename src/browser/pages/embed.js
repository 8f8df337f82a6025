// What embed.html does with its address. Which dossiers it shows is the newsroom's business: one from anywhere would show anybody's
// text under the newsroom's name.

import { beGuest } from './guest.js';

/** The parameters that are attributes of the element. */
const ATTRIBUTES = ['view', 'theme', 'lang', 'as-of'];

const query = new URLSearchParams(location.search);
const element = document.querySelector('stance-line');
const allowed = document.querySelector('meta[name="stanceline-origins"]')?.content.split(/\s+/).filter(Boolean) ?? [];

// Redirections to anywhere else are for the browser to refuse.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = `connect-src 'self' ${allowed.join(' ')}`;
document.head.append(policy);

for (const name of ATTRIBUTES) {
  if (query.has(name)) element.setAttribute(name, query.get(name));
}
const src = query.get('src');
const url = src && URL.canParse(src, location.href) ? new URL(src, location.href) : undefined;
if (url && [location.origin, ...allowed].includes(url.origin)) {
  element.setAttribute('src', url.href);
  element.addEventListener('stanceline-ready', () => {
    document.title = element.shadowRoot.querySelector('[part~="root"]').getAttribute('aria-label');
  });
} else {
  refuse(src ? `This page shows no dossier from ${url?.origin ?? src}: its own <meta name="stanceline-origins"> does not list that origin.` : 'The address names no dossier: add ?src= and the address of one.');
}
beGuest({ id: query.get('id'), childId: query.get('childId'), element });

/** Says so in the widget's place. */
function refuse(message) {
  const make = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const title = make('h1', 'This cannot be shown.');
  title.className = 'refusal__title';
  const notice = make('div', title, make('p', message));
  notice.className = 'refusal';
  notice.setAttribute('role', 'alert');
  notice.dataset.problem = src ? 'origin-not-listed' : 'no-dossier';
  const around = document.createElement('div');
  around.className = 'stanceline';
  around.append(notice);
  element.replaceWith(around);
}
