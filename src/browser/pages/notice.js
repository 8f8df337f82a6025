// For our own pages: says why the widget cannot run on them. A script of the old kind, because where no module runs, this does.

import { spoken } from './speech.js';

const SENTENCES = {
  en: {
    title: 'This page cannot become interactive.',
    readable: ' What stands here can be read without it.',
    disk: 'It was opened from disk, and browsers load no modules from there. Open standalone.html instead, or serve this folder: “cargo xtask serve” does, and so does any web server.',
    sandbox: 'It stands in a sandboxed frame, which may load no module. Add allow-same-origin to the sandbox attribute, or put standalone.html into the frame, which needs allow-scripts alone.',
    script: 'stanceline.js did not load: it must stand beside this page, be sent as text/javascript, and be allowed by script-src in the Content-Security-Policy. Or the browser is too old for it.',
  },
  zh: {
    title: '本页无法变为可交互。',
    readable: '页面文字仍可直接阅读。',
    disk: '本页是从磁盘打开的，浏览器不会从那里载入模块。请改为打开standalone.html，或以服务器提供此文件夹：“cargo xtask serve”或任何网络服务器均可。',
    sandbox: '本页位于沙盒框架中，不得载入模块。请在sandbox属性中加入allow-same-origin，或在框架中放入只需allow-scripts的standalone.html。',
    script: 'stanceline.js没有载入：它须与本页放在一起，以text/javascript发送，并得到Content-Security-Policy中script-src的允许。也可能是浏览器过旧。',
  },
  ko: {
    title: '이 페이지는 대화형으로 쓸 수 없습니다.',
    readable: ' 여기 있는 글은 그대로 읽을 수 있습니다.',
    disk: '디스크에서 연 페이지이며, 브라우저는 디스크에서 모듈을 불러오지 않습니다. standalone.html을 열거나 이 폴더를 서버로 제공하십시오. “cargo xtask serve”나 다른 웹 서버면 됩니다.',
    sandbox: '모듈을 불러올 수 없는 샌드박스 프레임 안에 있습니다. sandbox 속성에 allow-same-origin을 더하거나, allow-scripts만 있으면 되는 standalone.html을 프레임에 넣으십시오.',
    script: 'stanceline.js를 불러오지 못했습니다. 이 페이지 옆에 두고 text/javascript로 보내며 Content-Security-Policy의 script-src에서 허용해야 합니다. 브라우저가 너무 오래되었을 수도 있습니다.',
  },
};

// By then every script of the page has run, or never will.
addEventListener('load', () => {
  if (globalThis.customElements?.get('stance-line')) return;
  const cause = location.protocol === 'file:' ? 'disk' : globalThis.origin === 'null' ? 'sandbox' : 'script';
  const said = spoken(SENTENCES);
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const readable = document.querySelector('stance-line')?.innerText.trim() ? said.readable : '';
  const notice = make('div', 'refusal', make('p', 'refusal__title', said.title), make('p', '', said[cause] + readable));
  notice.setAttribute('role', 'alert');
  notice.lang = said.lang;
  notice.dataset.notice = cause;
  document.body.prepend(make('div', 'stanceline', notice));
});
