// What can be said without the wasm, or instead of it: one cause, and what to do about it.

/** Why there is nothing to show: a stable code, and sentences for people. */
export class Failure extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

/** The panel that tells it; `again` is called when the reader wants to try once more. */
export function panel(failure, again) {
  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const alert = make(
    'div',
    { className: 'refusal', role: 'alert' },
    make('p', { className: 'refusal__title' }, 'This cannot be shown now.'),
    make('p', {}, failure.message, ' ', make('span', { className: 'refusal__code' }, failure.code)),
    make('button', { className: 'link', type: 'button', onclick: again }, 'Try again'),
  );
  alert.dataset.problem = failure.code;
  const root = make('section', { className: 'stanceline', lang: 'en', ariaLabel: 'Stanceline' }, alert);
  root.part = 'root';
  return root;
}
