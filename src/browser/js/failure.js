// What can be said without the wasm, or instead of it: one cause, and what to do about it.

/** Why there is nothing to show: a stable code, and sentences for people. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The panel that tells it, with a heading of that level; `again` is called when the reader wants to try once more. */
export function panel(failure, level, again) {
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    element.append(...children);
    return element;
  };
  const button = make('button', { class: 'link', type: 'button' }, 'Try again');
  button.addEventListener('click', () => {
    button.textContent = 'Trying …';
    again();
  });
  const message = make('p', {}, failure.message, ' ', make('span', { class: 'refusal__code' }, failure.code));
  const title = make('p', { class: 'refusal__title', role: 'heading', 'aria-level': level }, 'This cannot be shown now.');
  const alert = make('div', { class: 'refusal', role: 'alert', 'data-problem': failure.code }, title, message, button);
  return make('section', { class: 'stanceline', part: 'root', lang: 'en', dir: 'ltr', 'aria-label': 'Stanceline' }, alert);
}
