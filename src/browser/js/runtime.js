// The running wasm, shared by all widgets of the page, and what becomes of them when it stops.

import { Failure } from './failure.js';

/**
 * `start(crashed)` answers the bindings of a new instance, which calls `crashed` when something was thrown out of it. After
 * that it is not used any more: nobody knows what state it is in.
 */
export function runtime({ start, watch }) {
  let bindings;
  // Widgets that no element needs: the next element takes one of them.
  let resting = [];
  // Those in use, each with whom to tell.
  let used = new Set();
  // The one that was called last: what is thrown is its fault.
  let current;
  let turns = Promise.resolve();

  const crashed = (error) => {
    console.error(error);
    const dead = used;
    const cause = current;
    used = new Set();
    bindings = undefined;
    resting = [];
    for (const view of dead) {
      drop(view);
      view.stopped(view === cause);
    }
  };

  const drop = (view) => {
    view.done?.();
    view.watcher?.stop();
    view.host.remove();
  };

  return {
    /** The bindings. After a failure the next call tries again. */
    load() {
      const started = (bindings ??= start((error) => started === bindings && crashed(error)).catch((error) => {
        if (started === bindings) bindings = undefined;
        throw error instanceof Failure ? error : new Failure('not-started', 'Stanceline could not start: {0}. Try again, or load the page anew.', error?.message ?? error);
      }));
      return started;
    },

    /** A widget in a hidden element after `place`. `tell` takes what it says, `stopped` whether it was the one that crashed. */
    take({ Widget }, place, tell, stopped) {
      const view = resting.pop() ?? {};
      const told = (name, detail) => {
        if (!used.has(view)) return;
        if (name === 'ready' || name === 'error') view.done?.();
        tell(name, detail);
      };
      view.host ??= document.createElement('div');
      view.host.hidden = true;
      view.stopped = stopped;
      place.after(view.host);
      used.add(view);
      current = view;
      if (view.widget) view.widget.listen(told);
      else view.widget = new Widget(view.host, told);
      view.watcher = watch(view.host, view.widget, () => (current = view));
      return view;
    },

    /** Shows a dossier, and resolves when that is done; `options()` answers how. One after the other, so that it is known whose fault it is when one of them crashes. */
    show(view, dossier, options) {
      const shown = () =>
        new Promise((done) => {
          view.done = done;
          if (!used.has(view)) return done();
          current = view;
          view.widget.show(dossier, options());
        });
      // What a crash throws was told already.
      turns = turns.then(shown).catch(() => {});
      return turns;
    },

    /** The widget, as the one that is called now. */
    widget(view) {
      current = view;
      return view.widget;
    },

    /** Lets the widget rest until another element needs one. */
    letGo(view) {
      if (!used.delete(view)) return;
      current = view;
      try {
        view.widget.rest();
      } catch {
        // Told already; it cannot be used again.
        return;
      } finally {
        drop(view);
      }
      // A task later: by then it has let go of all that it showed.
      const kept = resting;
      setTimeout(() => kept.push(view));
    },
  };
}

/** The exports of an instance, each of which tells when something is thrown out of it. */
export function guarded(exports, crashed) {
  // Each parameter by itself, which engines call quickest; what an export does not take is left.
  const guard = (run) => (a, b, c, d, e, f, g, h) => {
    try {
      return run(a, b, c, d, e, f, g, h);
    } catch (error) {
      crashed(error);
      throw error;
    }
  };
  return Object.fromEntries(Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? guard(value) : value]));
}
