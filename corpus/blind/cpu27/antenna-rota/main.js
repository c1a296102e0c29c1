import { elementSets, STATIONS } from './lib/catalogue.js';
import { counted, skyOver } from './lib/sky.js';
import { collect } from './lib/passes.js';
import { makeRota, swing, worth } from './lib/rota.js';

const from = Date.UTC(2026, 4, 1, 0, 0, 0);
const until = from + 18 * 3600_000;
const crafts = elementSets(64);
const tally = {};

const stamp = (ms) => new Date(ms).toISOString().slice(11, 19);

for (const station of STATIONS) {
  const sky = counted(skyOver(station), tally);
  const passes = await collect(crafts, sky, from, until);
  const { rota, left } = makeRota(passes, station.dishes);
  console.log(`${station.name}: ${passes.length} passes, ${left.length} go unheard`);
  rota.forEach((list, d) => {
    const value = list.reduce((sum, p) => sum + worth(p), 0);
    console.log(`  dish ${d + 1}: ${list.length} passes, worth ${value.toFixed(1)}, ${swing(list).toFixed(0)} degrees of swing`);
    for (const p of list.slice(0, 4)) {
      console.log(`    ${stamp(p.rise)}-${stamp(p.set)} ${p.craft.name.padEnd(11)} up to ${p.top.toFixed(1)} deg, ${p.near.toFixed(0)} km`);
    }
  });
}
console.log(Object.entries(tally).map(([name, n]) => `${name} ${n}`).join(', '));
