// The last part of `stanceline.js`: wasm-bindgen's module and the other scripts stand above it in the same file.
define({
  stylesheet: new URL('./stanceline.css', import.meta.url),
  watch,
  save,
  load: async () => {
    await __wbg_init();
    return { Widget, embeddedDossier };
  },
});
