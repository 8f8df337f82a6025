// What a reader's hand does in the drawing, in native controls and in the long list: told to the widget as names and numbers,
// at most once a frame. What it means is decided in the wasm.

/** A pointer that moved less than this, in pixels, has clicked. */
const SLOP = 4;

/**
 * Watches inside `host`, and calls `touch` before the widget hears of anything. Answers `drawn`, to be called when there is a
 * new drawing, `part`, when there is a new part that is drawn later while it is out of sight, `owing`, when some wait for
 * that, and `stop`.
 */
export function watch(host, widget, touch) {
  const gone = new AbortController();
  const { signal } = gone;
  const on = (type, listener, options) => host.addEventListener(type, listener, { signal, ...options });
  for (const type of ['pointerdown', 'pointermove', 'keydown', 'click', 'input', 'change', 'scroll', 'focusin']) on(type, touch, { capture: true });
  const tell = framed(widget, touch);
  const pointers = new Map();
  let mode;
  let start;
  let moved = false;
  let held;

  const inside = (event) => event.target.closest?.('[data-drawing]');
  const at = (event, drawing = inside(event) ?? host.querySelector('[data-drawing]')) => {
    const box = drawing.getBoundingClientRect();
    // The page may have scaled what it holds.
    const scale = box.width ? drawing.offsetWidth / box.width : 1;
    return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  };

  // Firefox leaves a part of a picture that gets the focus where it is, be it out of sight.
  on('focusin', (event) => {
    if (event.target.ownerSVGElement) inside(event)?.scrollIntoView({ block: 'nearest' });
  });

  on('pointerdown', (event) => {
    const drawing = inside(event);
    if (!drawing || event.button !== 0) return;
    if (pointers.size === 0) {
      mode = event.target.closest('[data-cursor]') ? 'cursor' : event.target.closest('[data-overview]') ? 'drag' : 'pan';
      start = [event.clientX, event.clientY];
      moved = false;
      held = drawing;
      if (mode === 'drag') tell('take', ...at(event));
    }
    pointers.set(event.pointerId, at(event));
    // Where it goes is the drawing's business, also outside; a pointer that is gone already cannot be captured.
    try {
      held.setPointerCapture(event.pointerId);
    } catch {}
  });

  on('pointermove', (event) => {
    // A button that was let go where nobody saw it.
    if (event.pointerType === 'mouse' && event.buttons === 0) pointers.delete(event.pointerId);
    const before = pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType === 'mouse' && inside(event)) tell('point', ...at(event));
      return;
    }
    if (!moved && Math.hypot(event.clientX - start[0], event.clientY - start[1]) < SLOP && pointers.size === 1) return;
    moved = true;
    const now = at(event, held);
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    if (mode !== 'pan') tell(mode, ...now);
    else if (other) {
      const apart = (one) => Math.max(Math.hypot(one[0] - other[0], one[1] - other[1]), 8);
      // First along with the middle of the two fingers, then closer around it.
      tell('pan', (now[0] - before[0]) / 2, 0);
      tell('zoom', apart(now) / apart(before), (now[0] + other[0]) / 2);
    } else tell('pan', now[0] - before[0], 0);
    pointers.set(event.pointerId, now);
  });

  for (const type of ['pointerup', 'pointercancel', 'lostpointercapture']) on(type, (event) => pointers.delete(event.pointerId));

  on('pointerout', (event) => {
    const drawing = inside(event);
    if (drawing && !drawing.contains(event.relatedTarget)) tell('leave', 0, 0);
  });

  on('click', (event) => {
    if (inside(event) && mode === 'pan' && !moved) tell('tap', ...at(event));
  });

  for (const type of ['input', 'change']) {
    on(type, ({ target }) => {
      if (target.dataset?.control) widget.control(target.dataset.control, target.value);
    });
  }

  on('scroll', ({ target }) => scrolled(target), { capture: true, passive: true });
  const scrolled = (list) => {
    if (list.matches?.('[data-list]')) tell('scroll', list);
  };

  // A plain wheel belongs to the page; only a reader who went to the drawing by keyboard gives it the wheel.
  const wheel = (event) => {
    const drawing = event.currentTarget;
    if (!event.ctrlKey && !event.metaKey && !drawing.matches(':focus-visible')) return;
    event.preventDefault();
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1);
    tell('zoom', 2 ** (-Math.max(-100, Math.min(100, pixels)) / 150), at(event, drawing)[0]);
  };

  // A list that was used no longer follows the attributes of its options.
  const values = new MutationObserver((changes) => {
    for (const { target } of changes) target.value = target.dataset.value;
  });
  values.observe(host, { subtree: true, attributeFilter: ['data-value'] });

  const numbers = new WeakMap();
  const sights = new IntersectionObserver((changes) => {
    touch();
    for (const { target, isIntersecting } of changes) widget.sight(numbers.get(target), isIntersecting);
  });
  // Safari has no idle time to offer.
  const idle = globalThis.requestIdleCallback ?? ((draw) => setTimeout(draw, 50));
  const owing = () =>
    idle(() => {
      if (signal.aborted) return;
      touch();
      let turns = 4;
      while (turns-- && widget.turn());
      if (turns < 0) owing();
    });

  const sizes = new ResizeObserver(([entry]) => {
    touch();
    widget.gesture('size', entry.contentRect.width, 0);
  });
  return {
    drawn() {
      const drawing = host.querySelector('[data-drawing]');
      if (!drawing) return;
      sizes.disconnect();
      sizes.observe(drawing);
      drawing.addEventListener('wheel', wheel, { signal, passive: false });
      const list = host.querySelector('[data-list]');
      if (list) scrolled(list);
    },
    part([element, number]) {
      numbers.set(element, number);
      sights.observe(element);
    },
    owing,
    stop() {
      gone.abort();
      sights.disconnect();
      sizes.disconnect();
      values.disconnect();
      tell.stop();
    },
  };
}

/** Collects what is told until the next frame: ways add up, factors multiply, of all else the last one counts. */
function framed(widget, touch) {
  const waiting = new Map();
  let frame = 0;
  const flush = () => {
    frame = 0;
    touch();
    for (const [name, [x, y]] of waiting) {
      // Read now: a focus may have scrolled the list since it was told.
      if (name === 'scroll') widget.scrolled(x.scrollTop, x.clientHeight);
      else widget.gesture(name, x, y);
    }
    waiting.clear();
  };
  const tell = (name, x, y) => {
    const [known] = waiting.get(name) ?? [];
    if (known !== undefined && name === 'pan') x += known;
    if (known !== undefined && name === 'zoom') x *= known;
    waiting.set(name, [x, y]);
    frame ||= requestAnimationFrame(flush);
  };
  tell.stop = () => cancelAnimationFrame(frame);
  return tell;
}
