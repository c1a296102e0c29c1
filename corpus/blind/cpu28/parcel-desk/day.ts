import type { Input, ParcelEvent } from './parcel.ts';

export type DayEvent = { kind: 'new'; input: Input } | { kind: 'event'; id: string; event: ParcelEvent };

const HUBS = ['Arles', 'Brest', 'Calais', 'Dijon', 'Evry'];

export function* day(seed: number, parcels: number): Generator<DayEvent> {
  let x = seed >>> 0;
  const rnd = () => {
    x ^= x << 13; x >>>= 0;
    x ^= x >>> 17;
    x ^= x << 5; x >>>= 0;
    return x / 4294967296;
  };
  const live: { id: string; left: number }[] = [];
  let made = 0, at = 0;
  while (made < parcels || live.length > 0) {
    at++;
    if (made < parcels && (live.length === 0 || rnd() < 0.1)) {
      const id = `F${String(10000 + made++)}`;
      live.push({ id, left: 8 + Math.floor(rnd() * 14) });
      yield { kind: 'new', input: { id, grams: 100 + Math.floor(rnd() * 9000), due: at + 40 + Math.floor(rnd() * 400), cod: rnd() < 0.4 ? 500 + Math.floor(rnd() * 4000) : 0 } };
      continue;
    }
    const i = Math.floor(rnd() * live.length);
    const p = live[i];
    const r = rnd();
    let event: ParcelEvent;
    if (r < 0.34) event = { type: 'SCAN', hub: HUBS[Math.floor(rnd() * 5)], at };
    else if (r < 0.56) event = { type: 'LOAD', van: `V${Math.floor(rnd() * 30)}`, at };
    else if (r < 0.74) event = { type: 'ATTEMPT', at, home: rnd() < 0.35 };
    else if (r < 0.84) event = { type: 'PAID', cents: 1000 + Math.floor(rnd() * 4000) };
    else if (r < 0.89) event = { type: 'DAMAGE', level: 1 + Math.floor(rnd() * 3) };
    else if (r < 0.9) event = { type: 'RECALL' };
    else event = { type: 'NOTE', text: 'called' };
    yield { kind: 'event', id: p.id, event };
    if (--p.left === 0) {
      live[i] = live[live.length - 1];
      live.pop();
    }
  }
}
