// When the widget takes the place of its own static reading: the reader stays where the reader was. The two have the same
// hooks; details stand open in the reading alone.

const HOOKS = '[data-event], [data-stance], mark[data-quotation], [part]:not([part="detail"])';

/** The selector of what an element is, by its hook. */
function hookOf(element) {
  const { event, stance, quotation } = element.dataset;
  if (event) return `[data-event="${event}"]`;
  if (stance) return `[data-stance="${stance}"]`;
  if (quotation) return `mark[data-quotation~="${quotation.split(' ')[0]}"]`;
  return `[part~="${element.part[0]}"]`;
}

/** Where the reader is in the reading inside `element`, if the reader is there; answers what brings the widget in `root` there. */
export function whereabouts(element, root) {
  const reading = element.querySelector(':scope > .stanceline');
  if (!reading) return () => {};
  const focused = reading.contains(document.activeElement) && document.activeElement.closest(HOOKS);
  const topOf = (found) => found.getBoundingClientRect().top;
  // At the very top nothing is to be kept: there both begin alike.
  const seen = topOf(reading) < 0 && [...reading.querySelectorAll(HOOKS)].find((found) => topOf(found) >= 0 && topOf(found) < innerHeight);
  const before = seen && topOf(seen);
  return () => {
    const now = seen && root.querySelector(hookOf(seen));
    if (now) scrollBy({ top: topOf(now) - before, behavior: 'instant' });
    if (focused) root.querySelector(hookOf(focused))?.querySelector('a, button')?.focus({ preventScroll: true });
  };
}
