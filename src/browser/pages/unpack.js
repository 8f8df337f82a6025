// Begins the widget in standalone.html: unpacks its script and puts it into the page as an inline module, the only kind that
// runs in a page from disk and in a sandboxed frame.

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
  const cause = typeof DecompressionStream === 'undefined' ? 'the browser is too old' : `the file is damaged (${error.message})`;
  notice.textContent = `This page cannot become interactive: ${cause}. Everything can be read as it stands.`;
  body.prepend(notice);
});
