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
    throw new Failure('bad-address', '{0} is not an http or https address: give the src of a dossier on a server.', src);
  }
  return patiently(url, PATIENCE, signal, (response) => text(response, url));
}

/**
 * What `read` makes of a good answer from that address, within so many milliseconds for all of it, or until `outer` is aborted.
 */
export async function patiently(url, patience, outer, read) {
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const stop = () => giveUp.abort();
  outer?.addEventListener('abort', stop);
  const clock = setTimeout(stop, patience);
  try {
    return await read(await fetched(url, signal));
  } catch (error) {
    if (signal.aborted) {
      throw new Failure('timed-out', '{0} did not arrive within {1} seconds. Try again, or check its server.', url, patience / 1000);
    }
    throw error instanceof Failure ? error : new Failure('unreachable', '{0} broke off: {1}. Try again.', url, error.message);
  } finally {
    clearTimeout(clock);
    outer?.removeEventListener('abort', stop);
  }
}

/** A good answer. */
export async function fetched(url, signal) {
  const response = await fetch(url, { signal }).catch(async () => {
    throw await unreachable(url, signal);
  });
  if (response.ok) return response;
  const status = `${response.status} ${response.statusText}`.trim();
  throw new Failure('http-status', '{0} answered {1}: it is not there, or you may not read it. Check its address.', url, status);
}

/** A refusal by CORS and a server that is out of reach look alike to a script; an answer that nobody may read tells them apart. */
async function unreachable(url, signal) {
  const theirs = new URL(url).origin;
  const isRefused =
    theirs !== origin &&
    (await fetch(url, { mode: 'no-cors', cache: 'no-store', signal }).then(
      () => true,
      () => false,
    ));
  return isRefused
    ? new Failure('cors-refused', '{0} does not let this page read it: its answer needs the header Access-Control-Allow-Origin: {1}.', url, origin)
    : new Failure('unreachable', "{0} could not be reached: the network or the server is down, the address leads on to another site, it is http on an https page, or the page's Content-Security-Policy leaves {1} out of connect-src.", url, theirs);
}

/** The body of an answer as text, as far as a dossier may go. */
async function text(response, url) {
  const tooLarge = () => new Failure('too-large', '{0} is larger than {1} MB, the most a dossier has.', url, MOST_BYTES / 1e6);
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
