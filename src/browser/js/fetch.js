// Fetching, with the causes told apart when it fails.

import { Failure } from './failure.js';

/** How long the whole of a dossier may take, in milliseconds. */
const PATIENCE = 20_000;

/** The most bytes a dossier has; the wasm has the same limit for what did not come from here. */
const MOST_BYTES = 32_000_000;

/** The text at an address. */
export async function fetchDossier(src, signal) {
  const url = URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI) : undefined;
  if (!/^https?:$/.test(url?.protocol)) {
    throw new Failure('bad-address', `${src} is not an http or https address: give the src of a dossier on a server.`);
  }
  const giveUp = new AbortController();
  const stop = () => giveUp.abort();
  signal.addEventListener('abort', stop);
  const clock = setTimeout(stop, PATIENCE);
  try {
    return await text(await fetched(url, { signal: giveUp.signal }, 'dossier'), url);
  } catch (error) {
    if (!giveUp.signal.aborted) throw error instanceof Failure ? error : new Failure('unreachable', `${url} broke off: ${error.message}.`);
    throw new Failure('timed-out', `${url} did not arrive within ${PATIENCE / 1000} seconds. Try again, or look whether its server is well.`);
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
  }
}

/** A good answer, or what is wrong with it. */
export async function fetched(url, options, what) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    if (options?.signal?.aborted) throw error;
    throw await unreachable(url, what);
  }
  if (response.ok) return response;
  const status = `${response.status} ${response.statusText}`.trim();
  throw new Failure('http-status', `${url} answered ${status}: the ${what} is not there, or not to be had. Look at its address.`);
}

/** A refusal by CORS and a server that is out of reach look alike to a script; an answer that nobody may read tells them apart. */
async function unreachable(url, what) {
  const { origin } = new URL(url);
  const isRefused =
    origin !== location.origin &&
    (await fetch(url, { mode: 'no-cors', cache: 'no-store' }).then(
      () => true,
      () => false,
    ));
  return isRefused
    ? new Failure('cors-refused', `${origin} does not let this page read the ${what}: its answer needs the header Access-Control-Allow-Origin: ${location.origin}.`)
    : new Failure('unreachable', `${url} could not be reached: the network or the server is down, or the page's Content-Security-Policy leaves ${origin} out of connect-src.`);
}

/** The body of an answer as text, as far as a dossier may go. */
async function text(response, url) {
  const tooLarge = () => new Failure('too-large', `${url} is larger than ${MOST_BYTES / 1e6} MB, the most a dossier has.`);
  if (response.headers.get('content-length') > MOST_BYTES) {
    response.body?.cancel();
    throw tooLarge();
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  let read = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return read + decoder.decode();
    bytes += value.length;
    if (bytes > MOST_BYTES) {
      reader.cancel();
      throw tooLarge();
    }
    read += decoder.decode(value, { stream: true });
  }
}
