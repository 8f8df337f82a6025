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
  return patiently(url, 'dossier', PATIENCE, signal, (response) => text(response, url));
}

/**
 * What `read` makes of a good answer from that address, within so many milliseconds for all of it, or until `outer` is aborted.
 * `what` stands there, for the sentences that say why it could not be had.
 */
export async function patiently(url, what, patience, outer, read) {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const stop = () => giveUp.abort();
  outer?.addEventListener('abort', stop);
  const clock = setTimeout(stop, patience);
  try {
    return await read(await fetched(url, what, signal));
  } catch (error) {
    if (signal.aborted) {
      throw new Failure('timed-out', `${url} did not arrive within ${patience / 1000} seconds. Try again, or check its server.`);
    }
    throw error instanceof Failure ? error : new Failure('unreachable', `${url} broke off: ${error.message}. Try again.`);
  } finally {
    clearTimeout(clock);
    outer?.removeEventListener('abort', stop);
  }
}

/** A good answer. */
export async function fetched(url, what, signal) {
  const response = await fetch(url, { signal }).catch(async () => {
    throw await unreachable(url, what, signal);
  });
  if (response.ok) return response;
  const status = `${response.status} ${response.statusText}`.trim();
  throw new Failure('http-status', `${url} answered ${status}: the ${what} is not there, or you may not read it. Check its address.`);
}

/** A refusal by CORS and a server that is out of reach look alike to a script; an answer that nobody may read tells them apart. */
async function unreachable(url, what, signal) {
  const theirs = new URL(url).origin;
  const isRefused =
    theirs !== origin &&
    (await fetch(url, { mode: 'no-cors', cache: 'no-store', signal }).then(
      () => true,
      () => false,
    ));
  return isRefused
    ? new Failure('cors-refused', `${theirs} does not let this page read the ${what}: its answer needs the header Access-Control-Allow-Origin: ${origin}.`)
    : new Failure('unreachable', `${url} could not be reached: the network or the server is down, the address leads on to another site, it is http on an https page, or the page's Content-Security-Policy leaves ${theirs} out of connect-src.`);
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
