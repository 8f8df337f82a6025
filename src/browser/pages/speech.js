// Which of a sentence's languages a page of ours speaks: the one that its address asks for, or that it is written in.

/** Of sentences under the tags `en`, `zh` and `ko`, those of the page's language; with the tag as `lang`. */
export function spoken(sentences) {
  const asked = new URLSearchParams(location.search).get('lang');
  const written = (document.querySelector('stance-line, main') ?? document.body).closest('[lang]')?.lang;
  const tags = [asked, written].map((lang) => lang?.toLowerCase().split('-')[0]);
  const lang = tags.find((tag) => Object.hasOwn(sentences, tag)) ?? 'en';
  return { lang, ...sentences[lang] };
}
