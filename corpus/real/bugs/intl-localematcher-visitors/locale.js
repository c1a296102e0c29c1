const { match } = require('@formatjs/intl-localematcher');

const SITE_LOCALES = [
  'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CA', 'fr-BE', 'fr-CH', 'es-ES', 'es-MX',
  'es-AR', 'es-CO', 'pt-BR', 'pt-PT', 'it-IT', 'nl-NL', 'nl-BE', 'sv-SE', 'da-DK', 'nb-NO', 'fi-FI', 'pl-PL', 'cs-CZ', 'sk-SK',
  'hu-HU', 'ro-RO', 'bg-BG', 'el-GR', 'tr-TR', 'ru-RU', 'uk-UA', 'he-IL', 'ar-SA', 'ar-EG', 'hi-IN', 'ja-JP', 'ko-KR', 'zh-CN',
  'zh-TW', 'zh-HK', 'th-TH', 'vi-VN', 'id-ID', 'ms-MY',
];
const DEFAULT_LOCALE = 'en-US';

function parseAcceptLanguage(header) {
  return header
    .split(',')
    .map((part) => {
      const [tag, q] = part.trim().split(';q=');
      return { tag, quality: q === undefined ? 1 : Number(q) };
    })
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function pickLocale(header) {
  return match(parseAcceptLanguage(header), SITE_LOCALES, DEFAULT_LOCALE);
}

module.exports = { pickLocale };
