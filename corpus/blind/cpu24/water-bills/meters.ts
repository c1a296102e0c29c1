import { TARIFFS, type Tariff } from './tariff.ts';

export interface Meter {
  id: string;
  tariff: Tariff;
  customer: string;
  locale: 'de-DE' | 'fr-FR' | 'en-GB';
  readings: Array<{ at: Date; value: number }>;
}

export function* meters(count: number): Generator<Meter> {
  let s = 0x1badb002;
  const random = () => {
    s = (Math.imul(s, 0x915f77f5) + 0x6a09e667) >>> 0;
    return s / 2 ** 32;
  };
  for (let i = 0; i < count; i++) {
    const tariff = TARIFFS[Math.floor(random() * TARIFFS.length)];
    const daily = (tariff.name === 'workshop' ? 2.4 : 0.35) * (0.5 + random());
    let value = Math.floor(random() * 900);
    const readings = Array.from({ length: 92 }, (_, day) => {
      const season = 1 + 0.3 * Math.sin((day / 92) * Math.PI);
      value += daily * season * (0.6 + 0.8 * random()) + (random() < 0.004 ? daily * 25 : 0);
      return { at: new Date(Date.UTC(2024, 3, 1 + day, 4)), value: Math.round(value * 1000) / 1000 };
    });
    yield { id: `WM-${10000 + i}`, tariff, customer: `Customer ${Math.floor(random() * 1e5)}`, locale: random() < 0.7 ? 'de-DE' : random() < 0.5 ? 'fr-FR' : 'en-GB', readings };
  }
}

/** Days with a use far above the median: a leak, or a pool. */
export function unusual(meter: Meter): number[] {
  const use: number[] = [];
  for (let i = 1; i < meter.readings.length; i++) use.push(meter.readings[i].value - meter.readings[i - 1].value);
  const sorted = use.toSorted((a, b) => a - b);
  const median = sorted[sorted.length >> 1];
  const spread = use.map((u) => Math.abs(u - median)).sort((a, b) => a - b)[use.length >> 1];
  return use.flatMap((u, i) => (u > median + 8 * spread ? [i + 1] : []));
}
