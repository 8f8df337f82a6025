// Begins the widget in standalone.html: unpacks its script and puts it into the page as an inline module, the only kind that
// runs in a page from disk and in a sandboxed frame.

const { head, body } = document;
const script = document.getElementById('packed-script').textContent;
if (typeof DecompressionStream === 'undefined') {
  const notice = Object.assign(document.createElement('p'), { className: 'stanceline' });
  notice.textContent = 'This browser is too old to make this page interactive. Everything can be read as it stands.';
  body.prepend(notice);
} else {
  const bytes = Uint8Array.from(atob(script), (letter) => letter.charCodeAt(0));
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text().then((text) => {
    head.append(Object.assign(document.createElement('script'), { type: 'module', textContent: text }));
  });
}
