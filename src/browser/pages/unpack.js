// Begins the widget in standalone.html: unpacks its script and puts it into the page as an inline module, the only kind that
// runs in a page from disk and in a sandboxed frame.

import { spoken } from './speech.js';

const SENTENCES = {
  en: { told: 'This page cannot become interactive: {0}. Everything can be read as it stands.', old: 'the browser is too old', damaged: 'the file is damaged ({0})' },
  zh: { told: '本页无法变为可交互：{0}。所有内容仍可直接阅读。', old: '浏览器过旧', damaged: '文件已损坏（{0}）' },
  ko: { told: '이 페이지는 대화형으로 쓸 수 없습니다: {0}. 모든 글은 그대로 읽을 수 있습니다.', old: '브라우저가 너무 오래됨', damaged: '파일이 손상됨({0})' },
};

const { head, body } = document;

async function unpack() {
  const packed = document.getElementById('packed-script').textContent;
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
  head.append(Object.assign(document.createElement('script'), { type: 'module', textContent: text }));
}

unpack().catch((error) => {
  const notice = document.createElement('p');
  notice.className = 'stanceline';
  notice.setAttribute('role', 'alert');
  const { lang, told, old, damaged } = spoken(SENTENCES);
  notice.lang = lang;
  const cause = typeof DecompressionStream === 'undefined' ? old : damaged.replace('{0}', error.message);
  notice.textContent = told.replace('{0}', cause);
  body.prepend(notice);
});
