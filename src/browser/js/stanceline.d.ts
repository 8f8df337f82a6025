// The package's types: the element, its events, and what the script exports. `cargo xtask dist` adds the dossier's, made from
// the types in Rust.

/** The views that are shown. */
export type View = 'all' | 'article' | 'timeline' | 'stances';

/** A link to something in a dossier. */
export type Link = `event:${string}` | `quotation:${string}` | `stance:${string}.${string}`;

/** A dossier as it may be handed over: an object, checked when it is shown, or its JSON text. */
export type AnyDossier = Dossier | object | string;

/** What `mount` and `update` take. What is `null` or `undefined` goes back to what it is without it. */
export interface Options {
  /** The dossier's address. */
  src?: string | URL | null;
  /** The dossier itself; it comes before `src`. */
  dossier?: AnyDossier | null;
  /** By default all. */
  view?: View | null;
  /** By default `auto`: what the reader's system has. */
  theme?: 'auto' | 'light' | 'dark' | null;
  /** Language of the interface (BCP 47): English, Chinese or Korean, by its first part; by default that of the page around. */
  lang?: string | null;
  /** The date at which stances are read (EDTF); by default the article's. */
  asOf?: EdtfDate | null;
  /** What is selected at first, and again whenever this changes. */
  selected?: Link | (string & {}) | null;
  /** By default `lazy`: begins less than a screen away from what is seen. */
  loading?: 'lazy' | 'eager' | null;
  /** Level of the widget's title; by default 2. */
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | null;
  /** Whether the selection stands at the end of the page's address. */
  links?: boolean | null;
}

/** A widget that was put in by `mount`. */
export interface Mounted {
  /** Its element, for its events. */
  readonly element: StanceLineElement;
  /** Changes the options that are given, and leaves the others. */
  update(options: Options): void;
  /** Selects what a link names; `null` lets go. */
  select(link: Link | (string & {}) | null): void;
  /** Takes the widget away; what stood in its place stands there again. */
  destroy(): void;
}

/**
 * Puts a widget into an element, or into the first that a selector finds. What stands there is the fallback content.
 * @throws TypeError if there is no such element
 */
export function mount(host: Element | string, options?: Options): Mounted;

/** Says where the other built files are, for a page that has them elsewhere; before the first widget begins. */
export function configure(files: {
  /** The folder of all of them. */
  base?: string | URL;
  /** The module alone: its address or its bytes. */
  module?: string | URL | BufferSource | Promise<BufferSource>;
  /** The style sheet alone. */
  stylesheet?: string | URL;
}): void;

/** The element `<stance-line>`. */
export interface StanceLineElement extends HTMLElement {
  /** The dossier, if it was given as a property; it comes before `src` and what stands inside. */
  get dossier(): AnyDossier | undefined;
  set dossier(dossier: AnyDossier | null | undefined);
  /** Selects what a link names; nothing lets go. */
  select(link?: Link | (string & {}) | null): void;
  /** Reads the dossier again; resolves when it is shown, or the reason why it is not. */
  reload(): Promise<void>;
}

/** One thing that is wrong with a dossier. */
export interface Problem {
  /** Stable, in kebab case: `quotation-not-found`. */
  code: string;
  severity: 'error' | 'warning';
  /** Where: `stances[3].quotations[0]`. */
  path: string;
  /** What was found, and what to write instead. */
  message: string;
}

/** Whenever a dossier is shown, after it stands in the document. */
export type ReadyEvent = CustomEvent<{ quotations: number; quotationsFound: number; problems: Problem[] }>;

/** Whenever something else is selected; `null` if nothing is. */
export type SelectEvent = CustomEvent<{ selected: string | null }>;

/** When no dossier can be shown: `code` is stable, `message` names the cause and what to do. */
export type ErrorEvent = CustomEvent<{ code: string; message: string; problems: Problem[] }>;

/** The attributes of `<stance-line>`. */
export interface StanceLineAttributes {
  src?: string;
  view?: View;
  theme?: 'auto' | 'light' | 'dark';
  lang?: string;
  'as-of'?: EdtfDate;
  selected?: Link | (string & {});
  loading?: 'lazy' | 'eager';
  'heading-level'?: 1 | 2 | 3 | 4 | 5 | 6 | '1' | '2' | '3' | '4' | '5' | '6';
  links?: boolean | '';
}

/** What JSX takes: the attributes, the property, the events, and what every element has. */
export interface StanceLineProps extends StanceLineAttributes {
  dossier?: AnyDossier;
  'onstanceline-ready'?: (event: ReadyEvent) => void;
  'onstanceline-select'?: (event: SelectEvent) => void;
  'onstanceline-error'?: (event: ErrorEvent) => void;
  id?: string;
  class?: string;
  className?: string;
  style?: any;
  children?: any;
  ref?: any;
  key?: any;
  /** Whatever else an element can have. */
  [attribute: string]: any;
}

declare global {
  interface HTMLElementTagNameMap {
    'stance-line': StanceLineElement;
  }
  interface HTMLElementEventMap {
    'stanceline-ready': ReadyEvent;
    'stanceline-select': SelectEvent;
    'stanceline-error': ErrorEvent;
  }
  namespace JSX {
    interface IntrinsicElements {
      'stance-line': StanceLineProps;
    }
  }
}

// Only where React is there.
// @ts-ignore
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'stance-line': StanceLineProps;
    }
  }
}

