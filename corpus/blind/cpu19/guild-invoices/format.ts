export interface Locale {
  tag: string;
  currency: string;
  zone: string;
}

export const LOCALES: Record<string, Locale> = {
  de: { tag: 'de-DE', currency: 'EUR', zone: 'Europe/Berlin' },
  fr: { tag: 'fr-FR', currency: 'EUR', zone: 'Europe/Paris' },
  en: { tag: 'en-GB', currency: 'GBP', zone: 'Europe/London' },
  ja: { tag: 'ja-JP', currency: 'JPY', zone: 'Asia/Tokyo' },
};

export class Formatter {
  private readonly locale: Locale;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  money(cents: number): string {
    return (cents / 100).toLocaleString(this.locale.tag, { style: 'currency', currency: this.locale.currency });
  }

  amount(value: number): string {
    return value.toLocaleString(this.locale.tag, { maximumFractionDigits: 2 });
  }

  day(at: number): string {
    return new Date(at).toLocaleDateString(this.locale.tag, {
      day: '2-digit', month: 'long', year: 'numeric', timeZone: this.locale.zone,
    });
  }
}
