// Reloads the page when the dossier it shows was saved. Only the page of `cargo xtask serve DOSSIER.json` gets this.
const shown = new URL(document.currentScript.src).searchParams.get('shown');
new EventSource('/-/saves').onmessage = (event) => {
  if (event.data !== shown) location.reload();
};
