const dayMs = 86_400_000;

export const dayOf = (at) => new Date(at).toDateString();

export const timeIn = (language, at) =>
  new Date(at).toLocaleTimeString(regional(language), { hour: 'numeric', minute: '2-digit' });

/** The reader's own variant of the language, which knows how they write the time. */
const regional = (language) => navigator.languages.find((tag) => tag.startsWith(language)) ?? language;

/** `Today`, `Yesterday`, and earlier days by their date. */
export function dayIn(language, at) {
  const days = Math.round((Date.parse(dayOf(at)) - Date.parse(new Date().toDateString())) / dayMs);
  if (days < -1) return new Date(at).toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long' });
  return capitalised(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.min(0, days), 'day'));
}

export const capitalised = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
