// The language of the interface: chosen by `lang`, and loaded when a widget speaks it.

import { filled } from './failure.js';
import { patiently } from './fetch.js';

/** How long a language may take, in milliseconds, and for how long of that a widget waits for it once all else is there. */
const LANGUAGE_PATIENCE = 60_000;
const WAIT = 2_000;

/** What stands in an element without content of its own until there is something to show, in each language that there is. */
const LOADING = { en: 'Loading the dossier …', zh: '正在载入档案……', ko: '자료집을 불러오는 중…' };

/** The languages that came, each with the lines of the module and the sentences of the scripts; and those on their way. */
const languages = {};
const coming = {};

/** The language of an element: its own, else that of what it stands in; English, where it is none of ours. */
export function languageOf(element) {
  const known = (lang) => Object.keys(LOADING).find((tag) => tag === lang?.toLowerCase().split('-')[0]);
  const around = element.parentElement?.closest('[lang]') ?? document.documentElement;
  return known(element.getAttribute('lang')) ?? known(around.lang) ?? 'en';
}

export const loading = (element) => LOADING[languageOf(element)];

/** The language in which an element can be spoken to: its own if that came, else English. */
export const spoken = (element) => (languages[languageOf(element)] ? languageOf(element) : 'en');

/** A sentence in that language, with values in its places. */
export const say = (element, sentence, ...values) => filled(languages[languageOf(element)]?.script?.[sentence] ?? sentence, values);

/**
 * Resolves when the language of an element came from what `source(tag)` answers: an address, or what would be there. One that does
 * not come is asked for again with the next widget.
 */
export async function learn(element, source) {
  const tag = languageOf(element);
  if (tag !== 'en' && !languages[tag]) await (coming[tag] ??= read(tag, source));
}

async function read(tag, source) {
  try {
    const place = source(tag);
    const found = await (place instanceof URL ? patiently(place, LANGUAGE_PATIENCE, undefined, (answer) => answer.json()) : place);
    if (found?.words) languages[tag] = found;
  } catch {
    // English is spoken instead.
  } finally {
    delete coming[tag];
  }
}

/** Waits a little for a language. */
export const awhile = (learnt) => Promise.race([learnt, new Promise((done) => setTimeout(done, WAIT))]);

/** Lets the running module know the language of an element, if it came. */
export function teach(element, bindings) {
  const found = languages[languageOf(element)];
  if (found) bindings.learn(found.words);
}
