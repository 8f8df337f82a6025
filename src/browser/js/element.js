// <stance-line>: attributes, properties and events outside, a mounted widget inside. What is shown is decided in the wasm.

import { Failure, panel } from './failure.js';
import { fetchDossier } from './fetch.js';
import { awhile, languageOf, learn, loading, say, spoken, teach } from './languages.js';
import { linked, mirror } from './links.js';
import { whereabouts } from './takeover.js';
import { unselected, whenNear } from './waits.js';

/**
 * Defines the element, if its name is free. `shared` is the running wasm, `stylesheet()` answers the address of the style
 * sheet, `language(tag)` the file of a language, `isHosted()` whether other pages can load the widget from where it is; `acts` are
 * the deeds that a widget asks its page for.
 */
export function define({ shared, stylesheet, language, isHosted, acts }) {
  if (typeof customElements === 'undefined' || customElements.get('stance-line')) return;

  class StanceLine extends HTMLElement {
    static observedAttributes = ['src', 'view', 'as-of', 'selected', 'heading-level', 'loading', 'links', 'lang'];
    #view;
    #parts;
    #abort;
    #given;
    #begun = false;
    // The turn of showing something: over when the next one begins, or the element goes.
    #turn;
    #shown;
    #isShown = false;
    // A link that came before there was a dossier to select in.
    #wanted;
    // Why there is nothing to show.
    #failure;
    // What the reader chose, for a widget that has to begin anew.
    #reader = {};
    // What comes before the attributes of the same meaning, until those change.
    #over = {};

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
      const before = this.#given;
      this.#given = dossier ?? undefined;
      if (this.#begun && this.#given !== before) this.reload();
    }

    connectedCallback() {
      if (this.#abort) return;
      this.#abort = new AbortController();
      this.#parts ??= this.#build();
      const { signal } = this.#abort;
      addEventListener('hashchange', () => this.#follow(), { signal });
      for (const type of ['beforeprint', 'afterprint']) addEventListener(type, () => this.#print(type === 'beforeprint'), { signal });
      if (this.getAttribute('loading') === 'eager' || this.#link()) this.reload();
      else whenNear(this, signal, () => this.#begun || this.reload());
    }

    disconnectedCallback() {
      // An element that is moved is connected again at once.
      queueMicrotask(() => {
        if (this.isConnected || !this.#abort) return;
        this.#abort.abort();
        this.#turn?.abort();
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
      } else if (name === 'links') this.#follow();
      else if (name === 'lang') this.#speak();
      else {
        delete this.#over[name === 'as-of' ? 'asOf' : name];
        if (this.#view) shared.widget(this.#view).update(this.#options());
      }
    }

    /** Selects what a link such as `event:ID` names, or nothing. Before the dossier is shown, the link is kept until then. */
    select(link) {
      const wanted = String(link ?? '');
      if (this.#isShown) shared.widget(this.#view).select(wanted);
      else this.#wanted = wanted;
    }

    /** Reads the dossier again and shows it; resolves when it is shown, or why not. */
    reload() {
      if (this.#begun) this.#wanted = undefined;
      this.#over = {};
      this.#reader = {};
      const link = this.#link();
      if (link) this.#over.selected = link;
      return this.#show();
    }

    /** Shows the dossier that is known already, or the one that is named. */
    async #show(known) {
      if (!this.#abort) return;
      const signal = this.#nextTurn();
      this.#begun = true;
      this.#shown = known;
      if (!this.#view) this.#parts.slot.textContent = loading(this);
      const learnt = learn(this, language);
      try {
        const [, found] = await Promise.all([shared.load(), known ?? this.#dossier(signal)]);
        await awhile(learnt);
        // Again: the instance may have stopped while the dossier was on its way.
        const bindings = await shared.load();
        if (signal.aborted) return;
        const dossier = found ?? bindings.embeddedDossier();
        if (dossier === undefined) {
          throw new Failure('no-dossier', 'No dossier is named: give <stance-line> a src, or put one inside as <script type="application/json">.');
        }
        const before = spoken(this);
        teach(this, bindings);
        this.#view ??= shared.take(bindings, this.#parts.panel, (name, detail) => this.#tell(name, detail), (isCause) => this.#stopped(isCause));
        this.#shown = dossier;
        await shared.show(this.#view, dossier, () => this.#options());
        // A language that came too late is spoken from now on.
        learnt.then(() => spoken(this) === before || this.#speak());
      } catch (error) {
        await awhile(learnt);
        if (!signal.aborted) this.#fail(error);
      }
    }

    /** Takes over the language that is asked for now. */
    async #speak() {
      await learn(this, language);
      if (this.#failure) this.#explain();
      if (this.#parts.slot.textContent) this.#parts.slot.textContent = loading(this);
      if (!this.#view) return;
      teach(this, await shared.load());
      if (this.#view) shared.widget(this.#view).update(this.#options());
    }

    #nextTurn() {
      this.#turn?.abort();
      this.#isShown = false;
      this.#failure = undefined;
      this.#turn = new AbortController();
      return this.#turn.signal;
    }

    /** The dossier, or nothing if none is named. */
    async #dossier(signal) {
      if (this.#given !== undefined) return this.#given;
      const src = this.getAttribute('src');
      if (src) return fetchDossier(src, signal);
      if (document.readyState === 'loading') {
        await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true, signal }));
      }
      return this.querySelector(':scope > script[type="application/json"]')?.textContent;
    }

    #options() {
      const value = (name) => this.getAttribute(name) ?? undefined;
      const options = { view: value('view'), asOf: value('as-of'), selected: value('selected'), headingLevel: value('heading-level') };
      return { ...options, lang: languageOf(this), hosted: isHosted() ? '' : undefined, ...this.#over };
    }

    #letGo() {
      const view = this.#view;
      this.#view = this.#shown = undefined;
      this.#isShown = false;
      if (view) shared.letGo(view);
    }

    #build() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet() });
      const styled = new Promise((done) => {
        style.onload = style.onerror = done;
      });
      const panel = document.createElement('div');
      // Its own text is seen only while the element has no content of its own.
      const slot = Object.assign(document.createElement('slot'), { textContent: loading(this) });
      root.replaceChildren(style, panel, slot);
      return { panel, slot, styled };
    }

    async #tell(name, detail) {
      const { watcher, host } = this.#view ?? {};
      if (watcher?.[name]) return watcher[name](detail);
      if (name === 'read') return (this.#reader.asOf = detail);
      if (acts[name]) return acts[name](this, host, detail);
      if (name === 'select') {
        this.#reader.selected = detail.selected ?? '';
        if (this.hasAttribute('links')) mirror(this, detail.selected);
      } else {
        this.#isShown ||= name === 'ready';
        const { signal } = this.#turn;
        await this.#parts.styled;
        await unselected(this);
        if (signal.aborted) return;
        const goOn = this.#parts.slot.isConnected ? whereabouts(this, this.shadowRoot) : () => {};
        if (this.#view) this.#swap();
        this.#parts.slot.textContent = '';
        this.#showFallback(name === 'error');
        if (name === 'ready') goOn();
      }
      this.dispatchEvent(new CustomEvent(`stanceline-${name}`, { bubbles: true, composed: true, detail }));
      if (name === 'ready' && this.#link()) this.#reveal();
    }

    /** Puts the widget in the place of whatever stood there. */
    #swap() {
      const { host } = this.#view;
      if (this.#isShown && this.#wanted !== undefined) shared.widget(this.#view).select(this.#wanted);
      this.#wanted = undefined;
      host.querySelectorAll('[data-said]').forEach((said) => said.replaceChildren());
      const hadFocus = this.#parts.panel.contains(this.shadowRoot.activeElement);
      this.#parts.panel.replaceChildren();
      host.hidden = false;
      if (hadFocus) focusOn(host);
    }

    /** What the page's address names in this element. */
    #link() {
      return this.hasAttribute('links') ? linked(this) : undefined;
    }

    /** Selects it. */
    #follow() {
      const link = this.#link();
      if (!link || link === this.#reader.selected) return;
      if (!this.#begun) return this.reload();
      this.select(link);
      requestAnimationFrame(() => this.#reveal());
    }

    /** Brings the selection into sight: with what stands around it, or its beginning if it is long. */
    #reveal() {
      const selected = this.shadowRoot.querySelector('[aria-current="true"]');
      if (!selected) return;
      const isShort = selected.offsetHeight < innerHeight / 2;
      // In a frame it is the frame's own window that scrolls; the page around it stays where its reader is.
      if (parent === window) selected.scrollIntoView({ block: isShort ? 'center' : 'start' });
      else scrollBy(0, selected.getBoundingClientRect().top - (isShort ? innerHeight / 3 : 0));
    }

    /** Lets what stands inside the element be read, or not: without its slot it is in nobody's way, and read by nobody. */
    #showFallback(shown) {
      if (shown) this.shadowRoot.append(this.#parts.slot);
      else this.#parts.slot.remove();
    }

    /** On paper everything is to stand open: the reading inside the element, if it is of the same, or else the widget. */
    #print(isPrinting) {
      if (!this.#isShown) return;
      const { host } = this.#view;
      const reading = this.querySelector(':scope > .stanceline');
      const isSame = ['aria-label', 'lang'].every((name) => reading?.getAttribute(name) === host.firstElementChild?.getAttribute(name));
      if (isSame && [null, 'all'].includes(this.getAttribute('view'))) {
        host.hidden = isPrinting;
        this.#showFallback(isPrinting);
      } else shared.widget(this.#view).print(isPrinting);
    }

    /** Says why there is nothing to show. */
    #fail({ code = 'not-started', message, said }) {
      this.#letGo();
      this.#failure = { code, message, said };
      this.#explain();
      this.#tell('error', { code, message, problems: [] });
    }

    #explain() {
      const shown = this.#parts.panel;
      const hadFocus = shown.contains(this.shadowRoot.activeElement);
      const manner = { level: this.getAttribute('heading-level') ?? 2, lang: spoken(this), say: (...sentence) => say(this, ...sentence), again: () => this.reload() };
      shown.replaceChildren(panel(this.#failure, manner));
      if (hadFocus) focusOn(shown.firstElementChild);
    }

    /** The wasm stopped under this widget: by its fault, or by another's. */
    #stopped(isCause) {
      this.#view = undefined;
      this.#nextTurn();
      if (isCause) return this.#fail(new Failure('crashed', 'Stanceline was stopped by an error of its own. What was chosen is lost; the text of this page can still be read.'));
      Object.assign(this.#over, this.#reader);
      return this.#show(this.#shown);
    }
  }

  customElements.define('stance-line', StanceLine);
}

/** Gives the focus to what is no control. */
function focusOn(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
