// The last part of `stanceline.js`: wasm-bindgen's script, as the function `instance`, and the other scripts stand above it in
// the same file.

import { define } from './element.js';
import { compiled } from './module.js';
import { mount } from './mount.js';
import { runtime } from './runtime.js';
import { save } from './save.js';
import { sharing } from './share.js';
import { watch } from './watch.js';

// Bundlers know these addresses, and take the files along. Asked for only when a widget begins: not every bundler gives one.
const files = {
  module: () => new URL('./stanceline_bg.wasm', import.meta.url),
  stylesheet: () => new URL('./stanceline.css', import.meta.url),
  zh: () => new URL('./stanceline.zh.json', import.meta.url),
  ko: () => new URL('./stanceline.ko.json', import.meta.url),
};

// Where other pages find all the files; unknown where a bundler has put them elsewhere.
const here = import.meta.url;
let folder = /^https?:[^?#]*\/stanceline\.js([?#]|$)/.test(here) ? new URL('.', here) : undefined;

/**
 * Says where the other files are, for a page that has them elsewhere: before the first widget begins. `base` is a folder;
 * `module` and `stylesheet` are each of them alone, the module also as bytes. Where there is no page, nothing is to be said.
 */
function configure({ base, module, stylesheet } = {}) {
  if (typeof document === 'undefined') return;
  const url = (text, to = document.baseURI) => new URL(text, to);
  if (base) folder = url(`${base}`.replace(/\/?$/, '/'));
  const place = (name, given, file) => {
    const found = given ? (typeof given === 'string' ? url(given) : given) : base && url(file, folder);
    if (found) files[name] = () => found;
  };
  place('module', module, 'stanceline_bg.wasm');
  place('stylesheet', stylesheet, 'stanceline.css');
  for (const tag of ['zh', 'ko']) place(tag, undefined, `stanceline.${tag}.json`);
}

define({
  shared: runtime({ start: async (crashed) => instance(await compiled(() => files.module()), crashed), watch }),
  stylesheet: () => files.stylesheet(),
  language: (tag) => files[tag](),
  isHosted: () => folder !== undefined,
  acts: { save, share: sharing(() => folder) },
});

export { configure, mount };
