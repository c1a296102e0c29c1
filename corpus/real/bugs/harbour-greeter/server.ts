import http from 'node:http';
import { match } from '@formatjs/intl-localematcher';
import { LOCALES, say } from './messages.ts';
import { allocate, randomStays } from './berths.ts';

const BERTHS = Array.from({ length: 90 }, (_, i) => 6 + (i % 15));

function preferences(header = ''): string[] {
  return header
    .split(',')
    .map((part, index) => {
      const [tag, q] = part.trim().split(';q=');
      return { tag, q: q ? Number(q) : 1, index };
    })
    .filter(({ tag, q }) => tag && tag !== '*' && q > 0)
    .sort((a, b) => b.q - a.q || a.index - b.index)
    .map(({ tag }) => tag);
}

export function localeFor(request: http.IncomingMessage): string {
  return match(preferences(request.headers['accept-language']), LOCALES, 'en');
}

const fees = new Map<string, Intl.NumberFormat>();
function feeFormat(locale: string): Intl.NumberFormat {
  let format = fees.get(locale);
  if (!format) fees.set(locale, (format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })));
  return format;
}

export function createServer(): http.Server {
  return http.createServer((request, response) => {
    const url = new URL(request.url!, 'http://harbour');
    const locale = localeFor(request);
    const seed = Number(url.searchParams.get('fleet') ?? 1);
    const stays = randomStays(240, seed);
    const plan = allocate(stays, BERTHS);
    const cards = plan.slice(0, 16).map(({ berth, free }, i) => ({
      greeting: say(locale, 'welcome', { name: `boat ${stays[i].boat}` }),
      berth: berth < 0 ? null : say(locale, 'berth', { n: String(berth), from: `${Math.min(...free) % 24}:00` }),
      fee: say(locale, 'fee', { fee: feeFormat(locale).format(stays[i].metres * 2.4) }),
    }));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-language', locale);
    response.end(JSON.stringify({ turned: plan.filter((p) => p.berth < 0).length, cards }));
  });
}
