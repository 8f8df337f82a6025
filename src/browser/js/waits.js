// What an element waits for.

/** Calls once, when the element is less than a screen away from what is seen: at once if it is so already. */
export function whenNear(element, signal, call) {
  const { top, bottom } = element.getBoundingClientRect();
  // What is not laid out, as in a closed tab of the page, is at no place.
  if (element.getClientRects().length > 0 && bottom > -innerHeight && top < 2 * innerHeight) return call();
  const sight = new IntersectionObserver(
    (changes) => {
      if (!changes.some((change) => change.isIntersecting)) return;
      sight.disconnect();
      call();
    },
    { rootMargin: '100%' },
  );
  sight.observe(element);
  signal.addEventListener('abort', () => sight.disconnect());
}

/** Resolves when no text inside the element is selected: what a reader has selected is not taken away. */
export function unselected(element) {
  const selects = () => {
    const selection = document.getSelection();
    return selection && !selection.isCollapsed && element.contains(selection.anchorNode);
  };
  return new Promise((done) => {
    const look = () => {
      if (selects()) return;
      document.removeEventListener('selectionchange', look);
      done();
    };
    document.addEventListener('selectionchange', look);
    look();
  });
}
