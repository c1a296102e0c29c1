import { scanLines } from './lines.mjs';
import { makeCarrierFeed } from './feed.mjs';
import { Registry } from './registry.mjs';
import { ParcelArchive } from './archive.mjs';

const EVENTS = 17000;

async function main() {
  const registry = new Registry();
  registry.seed(4200);
  const archive = new ParcelArchive();

  const stats = { read: 0, unknown: 0, codes: 0, byKind: new Map() };
  for await (const line of scanLines(makeCarrierFeed(EVENTS, registry))) {
    stats.read++;
    const event = JSON.parse(line);
    stats.byKind.set(event.kind, (stats.byKind.get(event.kind) ?? 0) + 1);
    event.refs = event.refs.map((raw) => registry.normalise(raw));
    stats.codes += event.refs.filter((ref) => registry.refKind(ref) === 'code').length;
    for (const ref of event.refs) {
      const parcel = registry.resolve(ref);
      if (!parcel) {
        stats.unknown++;
        continue;
      }
      registry.apply(parcel, event);
      if (event.kind === 'returned' && ref === event.refs[0]) archive.store(parcel);
    }
  }

  const kinds = [...stats.byKind].sort((a, b) => a[0].localeCompare(b[0]));
  console.log(`events ${stats.read}, by code ${stats.codes}, unknown ${stats.unknown}`);
  for (const [kind, n] of kinds) console.log(`  ${kind.padEnd(10)} ${n}`);
  console.log(`archived ${archive.count} documents, ${archive.bytes} bytes, digest ${archive.digest()}`);
  for (const row of registry.depotReport().slice(0, 6)) {
    console.log(`${row.depot} open=${row.open} moved=${row.moved} meanHours=${row.meanHours.toFixed(2)}`);
  }
}

await main();
