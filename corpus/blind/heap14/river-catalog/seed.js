import { Collection } from './collection.js';

const COUNTRIES = ['AT', 'BE', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'];
const BASINS = ['north', 'baltic', 'atlantic', 'black', 'adriatic'];
const SYLLABLES = ['al', 'bre', 'dun', 'el', 'gar', 'is', 'lo', 'mar', 'nei', 'od', 'rhe', 'sa', 'ti', 'ur', 'we'];

export function generator(seed) {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  return () => {
    a = (Math.imul(a ^ (a >>> 16), 0x45d9f3b) + b) >>> 0;
    b = (b + 0x6d2b79f5) >>> 0;
    return ((a ^ (a >>> 15)) >>> 0) / 4294967296;
  };
}

export function seedCatalog(random, each) {
  const catalog = new Map();
  for (const country of COUNTRIES) {
    const collection = new Collection(country);
    for (let i = 0; i < each; i++) {
      let name = '';
      for (let k = 0; k < 4; k++) name += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
      collection.add({
        id: `${country}-${i}`,
        name: name[0].toUpperCase() + name.slice(1),
        basin: BASINS[Math.floor(random() * BASINS.length)],
        flow: random() * 800,
        length: 20 + random() * 900,
        gauges: Array.from({ length: 4 }, () => random() * 12),
        mouth: { lat: 36 + random() * 34, lon: -9 + random() * 38 },
      });
    }
    catalog.set(country, collection);
  }
  return catalog;
}
