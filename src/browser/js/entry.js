// The last part of `stanceline.js`: wasm-bindgen's script, as the function `instance`, and the other scripts stand above it in
// the same file.

import { define } from './element.js';
import { compiled } from './module.js';
import { mount } from './mount.js';
import { runtime } from './runtime.js';
import { save } from './save.js';
import { sharing } from './share.js';
import { watch } from './watch.js';

// Bundlers know these two lines, and take the files along.
const files = {
  module: new URL('./stanceline_bg.wasm', import.meta.url),
  stylesheet: new URL('./stanceline.css', import.meta.url),
};

// Where other pages find all the files; unknown where a bundler has put them elsewhere.
let folder = /\/stanceline\.js$/.test(new URL(import.meta.url).pathname) ? new URL('.', import.meta.url) : undefined;

/**
 * Says where the other files are, for a page that has them elsewhere: before the first widget begins. `base` is a folder;
 * `module` and `stylesheet` are each of them alone, the module also as bytes.
 */
function configure({ base, module, stylesheet } = {}) {
  const page = globalThis.document?.baseURI;
  if (base) folder = new URL(`${base}`.replace(/\/?$/, '/'), page);
  const file = (given, name) => (typeof given === 'string' ? new URL(given, page) : given) ?? (base && new URL(name, folder));
  files.module = file(module, 'stanceline_bg.wasm') || files.module;
  files.stylesheet = file(stylesheet, 'stanceline.css') || files.stylesheet;
}

define({
  shared: runtime({ start: async (crashed) => instance(await compiled(() => files.module), crashed), watch }),
  stylesheet: () => files.stylesheet,
  isHosted: () => folder !== undefined,
  acts: { save, share: sharing(() => folder) },
});

export { configure, mount };
