// <stance-line>: attributes and events outside, a mounted widget inside. Everything else is in the wasm.

/**
 * Defines the element. `load` answers the wasm's bindings once; `stylesheet` is the address of the style sheet; `watch` and
 * `save` are those of the scripts beside this one.
 */
export function define({ load, stylesheet, watch, save }) {
  if (typeof customElements === 'undefined' || customElements.get('stance-line')) return;
  let bindings;
  // Shared by all elements; after a failure the next one tries again.
  const loaded = () =>
    (bindings ??= load().catch((error) => {
      bindings = undefined;
      throw error;
    }));

  // Widgets that no element needs: the next element takes one of them.
  const resting = [];

  class StanceLine extends HTMLElement {
    static observedAttributes = ['src', 'view', 'as-of', 'selected', 'heading-level', 'loading'];
    #view;
    #parts;
    #abort;
    #given;
    #begun = false;
    #fetching = 0;

    constructor() {
      super();
      // What a page set before the element was defined is kept on the element itself, in front of the accessor.
      if (!Object.hasOwn(this, 'dossier')) return;
      const { dossier } = this;
      delete this.dossier;
      this.dossier = dossier;
    }

    /** The dossier as an object or as JSON text; it comes before `src` and what stands inside. */
    get dossier() {
      return this.#given;
    }

    set dossier(dossier) {
      this.#given = dossier ?? undefined;
      if (this.#begun) this.reload();
    }

    connectedCallback() {
      if (this.#abort) return;
      this.#abort = new AbortController();
      this.#parts ??= this.#build();
      if (this.getAttribute('loading') === 'eager') this.reload();
      else whenNear(this, this.#abort.signal, () => this.#begun || this.reload());
    }

    disconnectedCallback() {
      // An element that is moved is connected again at once.
      queueMicrotask(() => {
        if (this.isConnected || !this.#abort) return;
        this.#abort.abort();
        this.#abort = undefined;
        this.#begun = false;
        this.#letGo();
        this.#showFallback(true);
      });
    }

    attributeChangedCallback(name, before, after) {
      if (before === after || !this.#abort) return;
      if (name === 'loading') {
        if (after === 'eager' && !this.#begun) this.reload();
      } else if (name === 'src') {
        if (this.#begun) this.reload();
      } else this.#view?.widget.update(this.#options());
    }

    /** Selects what a link such as `event:ID` names. */
    select(link) {
      this.#view?.widget.select(String(link ?? ''));
    }

    /** Reads the dossier again and shows it. */
    async reload() {
      const { signal } = this.#abort ?? {};
      this.#begun = Boolean(signal);
      const turn = ++this.#fetching;
      const current = () => signal && !signal.aborted && turn === this.#fetching;
      try {
        const [{ Widget, embeddedDossier }, found] = await Promise.all([loaded(), this.#dossier(signal)]);
        if (!current()) return;
        this.#parts.panel.replaceChildren();
        const { widget } = (this.#view ??= this.#take(Widget));
        const dossier = found.dossier ?? (found.failure ? undefined : embeddedDossier());
        if (dossier !== undefined) widget.show(dossier, this.#options());
        else widget.showFailure(found.failure ?? 'No dossier is named: give <stance-line> a src, or put one inside.');
      } catch (error) {
        if (current()) this.#panic(error);
      }
    }

    /** The text of the dossier, a reason why there is none, or neither if none is named. */
    async #dossier(signal) {
      if (this.#given !== undefined) return { dossier: this.#given };
      const src = this.getAttribute('src');
      if (src) return fetchText(src, signal);
      if (document.readyState === 'loading') {
        await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true, signal }));
      }
      return { dossier: this.querySelector(':scope > script[type="application/json"]')?.textContent };
    }

    #options() {
      const value = (name) => this.getAttribute(name) ?? undefined;
      return {
        view: value('view'),
        asOf: value('as-of'),
        selected: value('selected'),
        headingLevel: value('heading-level'),
      };
    }

    #take(Widget) {
      const tell = (name, detail) => this.#tell(name, detail);
      const view = resting.pop() ?? {};
      view.host ??= document.createElement('div');
      view.host.hidden = true;
      this.#parts.panel.after(view.host);
      if (view.widget) view.widget.listen(tell);
      else view.widget = new Widget(view.host, tell);
      view.watcher = watch(view.host, view.widget);
      return view;
    }

    #letGo() {
      const view = this.#view;
      this.#view = undefined;
      if (!view) return;
      view.watcher.stop();
      view.widget.rest();
      view.host.remove();
      // A task later: by then it has let go of all that it showed.
      setTimeout(() => resting.push(view));
    }

    #build() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
      const styled = new Promise((done) => {
        style.onload = style.onerror = done;
      });
      const panel = document.createElement('div');
      // Its own text is seen only while the element has no content of its own.
      const slot = Object.assign(document.createElement('slot'), { textContent: 'Loading the dossier …' });
      root.replaceChildren(style, panel, slot);
      return { panel, slot, styled };
    }

    async #tell(name, detail) {
      if (['drawn', 'part', 'owing'].includes(name)) return this.#view?.watcher?.[name](detail);
      if (name === 'save') return save(this.#view.host, detail);
      if (name !== 'select') {
        await this.#parts.styled;
        await unselected(this);
        if (!this.#abort) return;
        if (this.#view) this.#view.host.hidden = false;
        this.#showFallback(name === 'error');
      }
      this.dispatchEvent(new CustomEvent(`stanceline-${name}`, { bubbles: true, composed: true, detail }));
    }

    #showFallback(shown) {
      this.#parts.slot.hidden = !shown;
    }

    /** What can be said when the wasm itself does not run. */
    #panic(error) {
      const message = `Stanceline could not start: ${error?.message ?? error}`;
      const panel = Object.assign(document.createElement('p'), { role: 'alert', textContent: message });
      panel.dataset.problem = 'not-started';
      this.#parts.panel.replaceChildren(panel);
      this.#tell('error', { code: 'not-started', message, problems: [] });
    }
  }

  customElements.define('stance-line', StanceLine);
}

/** Calls once, when the element is less than a screen away from what is seen: at once if it is so already. */
function whenNear(element, signal, call) {
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
function unselected(element) {
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

/** The text at an address, or a sentence that says why it could not be had. */
async function fetchText(src, signal) {
  const url = URL.parse ? URL.parse(src, document.baseURI) : new URL(src, document.baseURI);
  if (!/^https?:$/.test(url?.protocol)) return { failure: `${src} is not an http or https address.` };
  try {
    const response = await fetch(url, { signal });
    if (!response.ok) return { failure: `${url} answered ${`${response.status} ${response.statusText}`.trim()}.` };
    return { dossier: await response.text() };
  } catch (error) {
    return { failure: `${url} could not be fetched: ${error.message}.` };
  }
}
