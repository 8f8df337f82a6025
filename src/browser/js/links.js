// The selection as the end of the page's address: `#event:ID`, or `#ELEMENTID/event:ID` for an element with an id.

/** What a link can name. */
const LINK = /^(event|stance|quotation):/;

/** The link for this element in the page's address, if there is one. */
export function linked(element) {
  let hash;
  try {
    hash = decodeURIComponent(location.hash.slice(1));
  } catch {
    // An address that was cut off in a character names nothing.
    return undefined;
  }
  const before = prefix(element);
  const link = hash.startsWith(before) ? hash.slice(before.length) : '';
  return LINK.test(link) ? link : undefined;
}

/** The page's address with that link, or without any; an end that is the page's own stays. */
export function addressOf(element, link) {
  const url = new URL(location.href);
  if (link) url.hash = encodeURI(prefix(element) + link);
  else if (linked(element)) url.hash = '';
  return url.href.replace(/#$/, '');
}

/**
 * Puts the link into the page's address, without a step in its history. A link that is not this element's stays, and so does the
 * date of one that named the same.
 */
export function mirror(element, link) {
  const known = linked(element);
  if (link ? known?.split('@')[0] === link : !known) return;
  try {
    history.replaceState(history.state, '', addressOf(element, link));
  } catch {
    // Some frames may not change their address; the selection is made all the same.
  }
}

const prefix = ({ id }) => (id ? `${id}/` : '');
