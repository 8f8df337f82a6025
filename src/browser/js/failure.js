// What can be said without the wasm, or instead of it: one cause, and what to do about it.

/** A sentence with values in its places: `{0}` is the first. */
export const filled = (sentence, values) => sentence.replace(/\{(\d)\}/g, (hole, place) => values[place] ?? hole);

/** Why there is nothing to show: a stable code, and sentences for people, in English with places for values. */
export class Failure extends Error {
  constructor(code, sentence, ...values) {
    super(filled(sentence, values));
    this.code = code;
    this.said = [sentence, ...values];
  }
}

/**
 * The panel that tells it, with a heading of that level. `say` brings sentences into the language `lang`; `again` is called when
 * the reader wants to try once more.
 */
export function panel({ code, message, said = [message] }, { level, lang, say, again }) {
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };
  const button = make('button', { class: 'link', type: 'button' }, say('Try again'));
  button.addEventListener('click', () => {
    button.textContent = say('Trying …');
    again();
  });
  const told = make('p', {}, say(...said), ' ', make('span', { class: 'refusal__code' }, code));
  const title = make('p', { class: 'refusal__title', role: 'heading', 'aria-level': level }, say('This cannot be shown now.'));
  const alert = make('div', { class: 'refusal', role: 'alert', 'data-problem': code }, title, told, button);
  return make('section', { class: 'stanceline', part: 'root', lang, dir: 'ltr', 'aria-label': 'Stanceline' }, alert);
}
