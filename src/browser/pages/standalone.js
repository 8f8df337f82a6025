// The widget in a file of its own: its parts are unpacked from the page itself.

import { beGuest } from './guest.js';
import { define } from '../js/element.js';
import { mount } from '../js/mount.js';
import { compiled } from '../js/module.js';
import { runtime } from '../js/runtime.js';
import { save } from '../js/save.js';
import { sharing } from '../js/share.js';
import { watch } from '../js/watch.js';

/** What the page holds under that name, compressed and in letters. */
function unpacked(name) {
  const bytes = Uint8Array.from(atob(document.getElementById(`packed-${name}`).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')));
}

const style = encodeURIComponent(await unpacked('style').text());
define({
  shared: runtime({ start: async (crashed) => instance(await compiled(() => unpacked('module').arrayBuffer()), crashed), watch }),
  stylesheet: () => `data:text/css;charset=utf-8,${style}`,
  language: async (tag) => (await unpacked('languages').json())[tag],
  isHosted: () => false,
  acts: { save, share: sharing() },
});
const query = new URLSearchParams(location.search);
const { element } = mount('main', {
  dossier: await unpacked('dossier').text(),
  view: query.get('view'),
  theme: query.get('theme'),
  lang: query.get('lang'),
  asOf: query.get('as-of'),
  headingLevel: 1,
  loading: 'eager',
  links: true,
});
beGuest({ id: query.get('id'), childId: query.get('childId'), element });
