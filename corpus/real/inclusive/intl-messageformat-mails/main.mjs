import { IntlMessageFormat } from 'intl-messageformat';
import { MESSAGES } from './messages.mjs';

export function t(locale, key, values) {
  return new IntlMessageFormat(MESSAGES[locale][key], locale).format(values);
}

let n = 0;
for (let i = 0; i < 5000; i++) {
  const locale = ['en', 'de', 'fr'][i % 3];
  n += t(locale, 'cart', { count: i % 5, name: 'Ada', total: i * 1.5 }).length + t(locale, 'due', { date: new Date(1.7e12 + i * 1e7), days: i % 9 }).length;
}
console.log(n);
