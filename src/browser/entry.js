// The last part of `stanceline.js`: wasm-bindgen's module and `element.js` stand above it in the same file.
define({
  stylesheet: new URL('./stanceline.css', import.meta.url),
  load: async () => {
    await __wbg_init();
    return { Widget, embeddedDossier };
  },
});
