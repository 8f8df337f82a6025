// The function `mount` and all that it returns, without a framework.

import { mount, type Dossier } from 'stanceline';

const app = document.querySelector<HTMLElement>('#app')!;
app.addEventListener('stanceline-ready', ({ detail }) => {
  const { quotations, quotationsFound } = detail;
  document.querySelector('#found')!.textContent = `${quotationsFound} of ${quotations} quotations found`;
});

const src = new URL('dossier.json', document.baseURI);
const widget = mount(app, { src, loading: 'eager', headingLevel: 3 });

const onClick = (id: string, act: () => void) => document.querySelector(id)!.addEventListener('click', act);
onClick('#choose', () => widget.select('event:moon-press-conference'));
onClick('#timeline', () => widget.update({ view: 'timeline' }));
onClick('#rename', async () => {
  const dossier: Dossier = await (await fetch(src)).json();
  widget.update({ dossier: { ...dossier, title: 'Another title' } });
});
onClick('#remove', () => widget.destroy());
