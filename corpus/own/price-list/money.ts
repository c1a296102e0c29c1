export type Locale = 'de-DE' | 'en-US';

export function formatPrice(cents: number, currency: string, locale: Locale = 'de-DE'): string {
  const formatter = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return formatter.format(cents / 100);
}
