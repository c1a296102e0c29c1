import throat from 'throat';
import { sites } from './sites.mjs';
import { decode, fetchFrame, summarise } from './reading.mjs';

const LINES = 16;

class Zone {
  constructor(name) {
    Object.assign(this, { name, probes: 0, mean: 0, worst: null });
  }

  add(site, result) {
    this.probes++;
    this.mean += (result.mean - this.mean) / this.probes;
    if (!this.worst || result.spread > this.worst.spread) this.worst = { id: site.id, spread: result.spread };
  }
}

async function round(fleet, number) {
  const gate = throat(LINES);
  let busy = 0;
  let peak = 0;
  const results = await Promise.all(
    fleet.map((site) =>
      gate(async () => {
        peak = Math.max(peak, ++busy);
        const frame = await fetchFrame(site, number);
        busy--;
        return summarise(decode(frame));
      }),
    ),
  );
  const zones = new Map();
  results.forEach((result, i) => {
    const site = fleet[i];
    if (!zones.has(site.zone)) zones.set(site.zone, new Zone(site.zone));
    zones.get(site.zone).add(site, result);
  });
  return { peak, zones };
}

const fleet = [...sites(30000, 314159)];
for (let n = 1; n <= 2; n++) {
  const { peak, zones } = await round(fleet, n);
  console.log(`round ${n}: ${fleet.length} probes over ${peak} lines`);
  for (const z of [...zones.values()].sort((a, b) => a.name.localeCompare(b.name))) {
    console.log(`  ${z.name} ${z.probes} mean ${z.mean.toFixed(4)} worst #${z.worst.id} ${z.worst.spread.toFixed(3)}`);
  }
}
