// The WebAssembly module: fetched and compiled once for the page, and the causes told apart when that fails.

import { Failure } from './failure.js';
import { patiently } from './fetch.js';

/** How long the module may take, in milliseconds: every widget needs it, and a slow line brings it in the end. */
const MODULE_PATIENCE = 60_000;

/** The smallest module there is: a magic number and a version. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

let module;

/** The module, from what `source()` answers: an address, or the bytes themselves. After a failure the next call tries again. */
export function compiled(source) {
  module ??= compile(source()).catch((error) => {
    module = undefined;
    throw error;
  });
  return module;
}

async function compile(source) {
  if (typeof WebAssembly === 'undefined') {
    throw new Failure('no-webassembly', 'This browser runs no WebAssembly. The text of this page can be read without it; for the rest take a newer browser, or allow WebAssembly in this one.');
  }
  try {
    // WebKit lets a module be made, and forbids to make anything of it.
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY));
  } catch {
    throw new Failure('wasm-blocked', "This page's Content-Security-Policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.");
  }
  if (!(source instanceof URL)) return WebAssembly.compile(await source);
  return patiently(source, MODULE_PATIENCE, undefined, (response) => compileAnswer(response, source));
}

async function compileAnswer(response, source) {
  const type = response.headers.get('content-type') ?? 'no type';
  // Only what is sent by its right name can be compiled while it arrives.
  const isNamed = /^application\/wasm\s*(;|$)/.test(type);
  try {
    return isNamed ? await WebAssembly.compileStreaming(response) : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    // Firefox calls it an internal error when a module ends too early.
    if (!(error instanceof WebAssembly.CompileError) && error.name !== 'InternalError') throw error;
    throw isNamed
      ? new Failure('bad-module', '{0} is damaged: put the built file there again. ({1})', source, error.message)
      : new Failure('wrong-type', '{0} is no WebAssembly module: the server sent {1}. Put the built file there, and send it as application/wasm.', source, type);
  }
}
