/** Everything that stands in the page from the beginning, in the language of these texts. */
export function localize(texts) {
  document.documentElement.lang = texts.language;
  for (const each of document.querySelectorAll('[data-text]')) each.textContent = texts[each.dataset.text];
  for (const each of document.querySelectorAll('[data-label]'))
    each.setAttribute('aria-label', texts[each.dataset.label]);
}
