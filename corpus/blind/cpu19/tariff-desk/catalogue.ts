import { Collection, type Entity } from './store.ts';

export interface Tariff extends Entity {
  chapter: number;
  dutyPermille: number;
  vatPermille: number;
  unit: 'kg' | 'piece' | 'litre';
}

export interface Country extends Entity {
  name: string;
  zone: number;
}

export function rng(seed: number): () => number {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const tariffCode = (n: number): string => {
  const digits = String(10000000 + n * 37).slice(0, 8);
  return `${digits.slice(0, 4)}.${digits.slice(4, 6)}.${digits.slice(6)}`;
};

export function buildTariffs(count: number): Collection<Tariff> {
  const next = rng(88);
  const out = new Collection<Tariff>('tariffs');
  const units = ['kg', 'piece', 'litre'] as const;
  for (let n = 0; n < count; n++) {
    out.insert({
      id: tariffCode(n),
      revision: 1 + Math.floor(next() * 4),
      chapter: 1 + (n % 97),
      dutyPermille: Math.floor(next() * 180),
      vatPermille: next() < 0.2 ? 70 : 190,
      unit: units[Math.floor(next() * 3)],
    });
  }
  return out;
}

export function buildCountries(): Collection<Country> {
  const out = new Collection<Country>('countries');
  for (const [i, id] of ['NO', 'SE', 'DK', 'FI', 'IS', 'CH', 'GB', 'US'].entries()) {
    out.insert({ id, revision: 1, name: `country-${id}`, zone: i % 3 });
  }
  return out;
}
