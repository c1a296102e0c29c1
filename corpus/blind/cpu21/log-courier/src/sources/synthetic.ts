import type { RawEvent } from '../core/types.ts';

const SERVICES = ['gateway', 'billing', 'ledger', 'search', 'mailer', 'media'];
const LEVELS = ['DEBUG', 'INFO', 'INFO', 'INFO', 'WARN', 'ERROR'];
const VERBS = ['accepted', 'rejected', 'queued', 'retried', 'completed', 'expired', 'forwarded'];
const THINGS = ['request', 'payment', 'upload', 'webhook', 'job', 'lookup', 'e-mail', 'réservation'];

export function* synthetic(count: number, seed: number): Generator<RawEvent> {
  let s = seed >>> 0;
  const n = (max: number) => { s = (Math.imul(s, 214013) + 2531011) >>> 0; return (s >>> 9) % max; };
  const pick = <T>(xs: T[]) => xs[n(xs.length)];
  const digits = (k: number) => Array.from({ length: k }, () => n(10)).join('');
  const extras = [
    () => `from ${n(255)}.${n(255)}.${n(255)}.${n(255)}`,
    () => `user u${n(999)}@mail${n(9)}.example.org`,
    () => `token=${digits(12)}`,
    () => `password=${digits(6)}`,
    () => `card ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`,
    () => `iban NL${digits(2)} BANK ${digits(4)} ${digits(4)} ${digits(2)}`,
    () => `took ${n(4000)} ms shard ${n(64)} attempt ${n(5)}`,
    () => `path /v${n(4)}/${pick(THINGS)}/${n(99999)} status ${200 + n(4) * 100}`,
    () => `ean ${digits(13)}`,
    () => `call +31 20 ${digits(7)}`,
  ];
  let at = Date.UTC(2026, 5, 1);
  for (let seq = 0; seq < count; seq++) {
    at += n(90);
    const service = pick(SERVICES);
    const words = [pick(THINGS), pick(VERBS), pick(extras)(), pick(extras)(), pick(extras)()].join(' ');
    yield {
      seq, stream: `${service}-${n(3)}`,
      line: `${new Date(at).toISOString()} ${pick(LEVELS)} [${service}] ${words} region=eu-${n(4)} trace=${(n(1 << 22) * 977).toString(16)}`,
    };
  }
}
