import { Readable } from 'node:stream';

const LEVELS = ['debug', 'info', 'info', 'info', 'warn', 'error'];
const UNITS = ['gatekeeper', 'polisher', 'crane-2', 'kiln', 'wagon', 'sluice'];
const TEXTS = [
  'slab accepted', 'pressure below limit', 'coolant café pump restarted', 'operator signed in', 'queue drained',
  'retry of transfer', 'temperature reading', 'lock released by watchdog', 'position lost, homing',
];

export function generator(seed) {
  let s = seed;
  const next = () => (s = (s * 48271) % 2147483647) / 2147483647;
  const pick = (xs) => xs[Math.floor(next() * xs.length)];
  let clock = 1_700_000_000_000;
  return () => {
    clock += Math.floor(next() * 900);
    const extra = next() < 0.3 ? ` detail="${Math.floor(next() * 1e9).toString(36)}${Math.floor(next() * 1e9).toString(36)}"` : '';
    return `${clock} ${pick(LEVELS)} ${pick(UNITS)} [${Math.floor(next() * 4000)}] ${pick(TEXTS)} value=${(next() * 100).toFixed(3)}${extra}\n`;
  };
}

/** Log bytes in pieces of odd sizes, as a tailing reader sees them. */
export function tail(lines, seed) {
  const line = generator(seed);
  return Readable.from((function* () {
    let rest = Buffer.alloc(0);
    for (let n = 0; n < lines;) {
      const parts = [];
      for (let i = 0; i < 150 && n < lines; i++, n++) parts.push(line());
      const whole = Buffer.concat([rest, Buffer.from(parts.join(''))]);
      const cut = n < lines ? whole.length - 37 : whole.length;
      rest = whole.subarray(cut);
      yield whole.subarray(0, cut);
    }
  })(), { objectMode: false });
}
