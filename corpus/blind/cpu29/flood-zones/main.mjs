import { area } from '@turf/area';
import { addresses, zones } from './terrain.mjs';
import { ZoneIndex } from './zone-index.mjs';
import { TownLedger, yearlyLoss } from './damage.mjs';

const mapped = zones(77, 360);
const index = new ZoneIndex(mapped);
const ledger = new TownLedger();

for (const place of addresses(1234, 110_000)) {
  const hits = index.at(place);
  ledger.book(place, hits, yearlyLoss(place, hits));
}
for (const line of ledger.lines()) console.log(line);

const perRiver = new Map();
for (const zone of mapped) {
  const { river, level } = zone.properties;
  if (level !== 3) continue;
  perRiver.set(river, (perRiver.get(river) ?? 0) + area(zone));
}
for (const [river, m2] of perRiver) console.log(`${river}: ${(m2 / 1e6).toFixed(2)} km2 in the widest zones`);
console.log(`${index.lookups} lookups, ${(index.candidates / index.lookups).toFixed(2)} zones looked at each`);
