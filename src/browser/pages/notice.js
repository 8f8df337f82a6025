// For our own pages: says why the widget cannot run on them. A script of the old kind, because where no module runs, this does.

const causes = {
  disk: 'It was opened from disk, and browsers load no modules from there. Open standalone.html instead, or serve this folder: “cargo xtask serve” does, and so does any web server.',
  sandbox: 'It stands in a sandboxed frame, which may load no module. Add allow-same-origin to the sandbox attribute, or put standalone.html into the frame, which needs allow-scripts alone.',
  script: 'stanceline.js did not load: it must stand beside this page, be sent as text/javascript, and be allowed by script-src in the Content-Security-Policy. Or the browser is too old for it.',
};

// By then every script of the page has run, or never will.
addEventListener('load', () => {
  if (globalThis.customElements?.get('stance-line')) return;
  const cause = location.protocol === 'file:' ? 'disk' : globalThis.origin === 'null' ? 'sandbox' : 'script';
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    element.className = className;
    element.append(...children);
    return element;
  };
  const readable = document.querySelector('stance-line').innerText.trim() ? ' What stands here can be read without it.' : '';
  const title = make('p', 'refusal__title', 'This page cannot become interactive.');
  const notice = make('div', 'refusal', title, make('p', '', `${causes[cause]}${readable}`));
  notice.setAttribute('role', 'alert');
  notice.dataset.notice = cause;
  document.body.prepend(make('div', 'stanceline', notice));
});
