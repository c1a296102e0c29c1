import { LRUCache } from 'lru-cache';
import { memoize } from './memo.js';
import { countries } from './nomenclature.js';
import { derive } from './ruling.js';

const rulings = new LRUCache({ max: 1200, ttl: 3_600_000 });
const describe = memoize((duty) => ({ duty, text: `${duty.toFixed(3)} % ad valorem`, words: duty.toFixed(3).split('') }), 400);

export function rule(code, countryIndex) {
  const country = countries[countryIndex];
  const key = `${code}/${country.iso}`;
  let ruling = rulings.get(key);
  if (!ruling) {
    ruling = derive(code, country);
    rulings.set(key, ruling);
  }
  return describe(ruling.duty);
}

export const size = () => rulings.size;
