export const LOCALES = ['en', 'de', 'fr', 'it', 'es', 'pt', 'nl', 'sv', 'pl', 'cs', 'fi', 'da'];
export const NAMES = Array.from({ length: 40 }, (_, i) => `mail-${String(i + 1).padStart(2, '0')}`);

const WORDS = ['dear', 'your', 'order', 'has', 'left', 'our', 'house', 'today', 'kind', 'regards', 'invoice', 'attached'];

export function sourceOf(name, locale) {
  const base = name.length * 31 + LOCALES.indexOf(locale) * 7 + Number(name.slice(5));
  const out = [];
  for (let i = 0; i < 60; i += 1) {
    out.push(`${WORDS[(base + i * 5) % WORDS.length]}-${locale}`);
    if (i % 4 === 0) out.push(`{{field${(base + i) % 9}}}`);
  }
  return out.join(' ');
}
