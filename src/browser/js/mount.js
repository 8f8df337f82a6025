// The widget for pages that are made by script.

/** Each option's attribute. */
const ATTRIBUTES = {
  src: 'src',
  view: 'view',
  theme: 'theme',
  lang: 'lang',
  asOf: 'as-of',
  selected: 'selected',
  loading: 'loading',
  headingLevel: 'heading-level',
  links: 'links',
};

/**
 * Puts a widget into an element, or into the first that a selector finds. What stood there is its fallback content, and
 * stands there again after `destroy`. Options that are not known, or have no value, are as if they were absent.
 */
export function mount(host, options = {}) {
  if (typeof document === 'undefined') throw new Error('mount: there is no page here; call it in a browser.');
  const place = typeof host === 'string' ? document.querySelector(host) : host;
  if (!(place instanceof Element)) {
    throw new TypeError(`mount: ${typeof host === 'string' ? `no element matches ${host}` : 'the first argument is no element'}; give an element of the page, or a selector of one.`);
  }
  const element = document.createElement('stance-line');
  if (typeof element.reload !== 'function') throw new Error('mount: <stance-line> is an element of somebody else on this page.');
  const update = (changed) => {
    for (const [option, attribute] of Object.entries(ATTRIBUTES)) {
      if (!(option in changed)) continue;
      const value = changed[option];
      if (value == null || value === false) element.removeAttribute(attribute);
      else element.setAttribute(attribute, value === true ? '' : value);
    }
    if ('dossier' in changed) element.dossier = changed.dossier;
  };
  update(options);
  element.append(...place.childNodes);
  place.append(element);
  return {
    element,
    update,
    select: (link) => element.select(link),
    destroy() {
      if (!element.parentNode) return;
      element.replaceWith(...element.childNodes);
    },
  };
}
