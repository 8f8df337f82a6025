// The element in JSX: attributes, the property `dossier`, events by attribute and by reference. The other files are the
// app's own copies, as for a bundler that does not take them along.

import { StrictMode, useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { configure, type Dossier, type StanceLineElement } from 'stanceline';

configure({ base: new URL('stanceline/', document.baseURI) });

function App() {
  const widget = useRef<StanceLineElement>(null);
  const [view, setView] = useState<'all' | 'timeline'>('all');
  const [dossier, setDossier] = useState<Dossier>();
  const [found, setFound] = useState(0);
  const [selected, setSelected] = useState<string | null>(null);
  const [shown, setShown] = useState(true);

  useEffect(() => {
    const element = widget.current;
    const tell = ({ detail }: HTMLElementEventMap['stanceline-select']) => setSelected(detail.selected);
    element?.addEventListener('stanceline-select', tell);
    return () => element?.removeEventListener('stanceline-select', tell);
  }, [shown]);

  const rename = async () => {
    const original: Dossier = await (await fetch('dossier.json')).json();
    setDossier({ ...original, title: 'Another title' });
  };

  return (
    <>
      <h1>A React app</h1>
      <p>
        <button id="choose" onClick={() => widget.current?.select('event:moon-press-conference')}>
          Choose the press conference
        </button>
        <button id="timeline" onClick={() => setView('timeline')}>
          Only the timeline
        </button>
        <button id="rename" onClick={rename}>
          Another title
        </button>
        <button id="remove" onClick={() => setShown(false)}>
          Remove the widget
        </button>
      </p>
      <p id="found">{found} quotations found</p>
      <p id="selected">{selected ?? 'nothing'} is selected</p>
      {shown && (
        <stance-line
          ref={widget}
          src="dossier.json"
          view={view}
          loading="eager"
          dossier={dossier}
          onstanceline-ready={({ detail }) => setFound(detail.quotationsFound)}
        />
      )}
    </>
  );
}

createRoot(document.querySelector('#root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
