const address = /https?:\/\/[^\s<>"'“”«»]+/gi;
const closing = /[.,;:!?)\]}…]+$/;

/** A text in pieces: those that are addresses of the web bear their `href`, and nothing else does. */
export function pieces(text) {
  const found = [];
  let end = 0;
  for (const { 0: match, index } of text.matchAll(address)) {
    const href = match.replace(closing, '');
    if (!URL.canParse(href)) continue;
    found.push({ text: text.slice(end, index) }, { text: href, href });
    end = index + href.length;
  }
  return [...found, { text: text.slice(end) }].filter((piece) => piece.text);
}
