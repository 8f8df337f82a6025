// What every page records of itself. It is loaded first; then the page says by `bench.page` what to look at.
{
  const frame = () => new Promise((shown) => requestAnimationFrame(shown));

  const isShown = (element) =>
    element != null && element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true });

  /** The time from the start of the navigation until an event has been painted. */
  async function firstPaint() {
    while (!isShown(bench.page.mark())) await frame();
    await frame();
    await frame();
    return performance.now();
  }

  /** All elements, those in open shadow roots too. */
  function elements(root = document) {
    const found = [...root.querySelectorAll('*')];
    return found.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? elements(shadowRoot) : 0), found.length);
  }

  let times;

  function startFrames() {
    const mine = (times = []);
    const tick = (time) => {
      if (times !== mine) return;
      mine.push(time);
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  /** The gaps between the frames since the start; the frame that is being made is waited for. */
  async function stopFrames() {
    await frame();
    await frame();
    const taken = times;
    times = undefined;
    return taken.slice(1).map((time, index) => time - taken[index]);
  }

  /** The centre of what can be seen of an element. */
  function centre(element) {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const middle = (low, high, limit) => (Math.max(low, 0) + Math.min(high, limit)) / 2;
    return { x: middle(left, right, innerWidth), y: middle(top, bottom, innerHeight) };
  }

  // A WebAssembly module's memory is outside the script engine's own count.
  const memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const instantiate = WebAssembly[name];
    WebAssembly[name] = async (...parts) => {
      const made = await instantiate.apply(WebAssembly, parts);
      const { exports } = made.instance ?? made;
      memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
  const wasmBytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);

  globalThis.bench = {
    /** Until the page says otherwise there is no mark, and nothing to drag or to zoom. */
    page: { mark: () => null, grip: () => null, zoom: () => null },
    data: async () => (await fetch(location.hash.slice(1))).json(),
    centre,
    elements,
    startFrames,
    stopFrames,
    wasmBytes,
  };
  bench.firstPaint = firstPaint();
}
