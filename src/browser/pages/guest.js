// A page in somebody else's frame: it tells how high it is, in the words of three kinds of hosts. What it tells is no secret, so
// it is told to whoever the parent is; what it hears counts only when it comes from the parent.

/** The words of pym.js: a marker, the frame's id, what it is about, the value. */
const PYM = 'xPYMx';

/**
 * Tells the parent the height of the page whenever it changes, and what is selected; selects what the parent asks for. `id` is
 * the host's name for the frame, `childId` that of pym.js.
 */
export function beGuest({ id, childId, element }) {
  if (parent === window) return;
  const tell = (message) => parent.postMessage(message, '*');
  const tellHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    tell({ type: 'stanceline:height', id, height });
    tell({ sentinel: 'amp', type: 'embed-size', height });
    if (childId) tell(['pym', childId, 'height', height].join(PYM));
  };
  new ResizeObserver(tellHeight).observe(document.body);
  element.addEventListener('stanceline-select', ({ detail }) => tell({ type: 'stanceline:select', id, selected: detail.selected }));
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    // An element that may not show anything never becomes one of ours.
    if (data?.type === 'stanceline:select') customElements.whenDefined('stance-line').then(() => element.select?.(data.selected));
    else if (data?.type === 'stanceline:height' || (typeof data === 'string' && data.startsWith(`pym${PYM}${childId}${PYM}`))) tellHeight();
  });
}
