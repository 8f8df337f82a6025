// What embed.html does with its address. Which dossiers it shows is the newsroom's business: one from anywhere would show anybody's
// text under the newsroom's name.

import { beGuest } from './guest.js';
import { spoken } from './speech.js';

const SENTENCES = {
  en: {
    title: 'This cannot be shown.',
    unlisted: 'This page shows no dossier from {0}: its own <meta name="stanceline-origins"> does not list that origin.',
    unnamed: 'The address names no dossier: add ?src= and the address of one.',
  },
  zh: {
    title: '无法显示。',
    unlisted: '本页不显示来自{0}的档案：其<meta name="stanceline-origins">没有列出该来源。',
    unnamed: '地址中没有指定档案：请加上?src=和档案的地址。',
  },
  ko: {
    title: '표시할 수 없습니다.',
    unlisted: '이 페이지는 {0}의 자료집을 표시하지 않습니다. <meta name="stanceline-origins">에 그 출처가 없습니다.',
    unnamed: '주소에 자료집이 없습니다. ?src=와 자료집의 주소를 더하십시오.',
  },
};

/** The parameters that are attributes of the element. */
const ATTRIBUTES = ['view', 'theme', 'lang', 'as-of'];

const said = spoken(SENTENCES);
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
  refuse(src ? said.unlisted.replace('{0}', url?.origin ?? src) : said.unnamed);
}
beGuest({ id: query.get('id'), childId: query.get('childId'), element });

/** Says so in the widget's place. */
function refuse(message) {
  const make = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };
  const title = make('h1', said.title);
  title.className = 'refusal__title';
  const notice = make('div', title, make('p', message));
  notice.className = 'refusal';
  notice.lang = said.lang;
  notice.setAttribute('role', 'alert');
  notice.dataset.problem = src ? 'origin-not-listed' : 'no-dossier';
  const around = document.createElement('div');
  around.className = 'stanceline';
  around.append(notice);
  element.replaceWith(around);
}
