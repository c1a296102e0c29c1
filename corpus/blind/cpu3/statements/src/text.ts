export const LOCALE = 'de-CH';

export function amount(cents: number, currency: string): string {
  return (cents / 100).toLocaleString(LOCALE, { style: 'currency', currency, minimumFractionDigits: 2 });
}

export function day(at: number): string {
  return new Date(at).toLocaleDateString(LOCALE, { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'Europe/Zurich' });
}
