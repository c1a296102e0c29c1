import { lcg, makeNetwork, makeQuakes, synthesise, SAMPLE_RATE } from './lib/earth.mjs';
import { packets } from './lib/filters.mjs';
import { AllenChannel, RatioChannel } from './lib/channel.mjs';
import { associate, locate } from './lib/locate.mjs';

const SECONDS = 1500;
const rnd = lcg(77123);
const network = makeNetwork(8, rnd);
const quakes = makeQuakes(18, SECONDS, rnd);

const picks = [];
for (const [i, station] of network.entries()) {
  const trace = synthesise(station, quakes, SECONDS, rnd);
  const channel = i % 4 === 2 ? new AllenChannel(station) : new RatioChannel(station, { on: 4 });
  let count = 0;
  for (const packet of packets(trace, 2 * SAMPLE_RATE)) {
    for (const pick of channel.accept(packet)) {
      picks.push(pick);
      count++;
    }
  }
  console.log(`${station.code} ${channel.constructor.name.padEnd(13)} ${String(count).padStart(3)} picks, floor ${channel.floor.toFixed(3)}`);
}

const events = associate(picks).map(locate);
for (const e of events) {
  console.log(
    `t=${e.t.toFixed(2).padStart(7)} s  x=${e.x.toFixed(1)} y=${e.y.toFixed(1)} z=${e.depth}  rms ${e.rms.toFixed(3)} s from ${e.stations} stations`,
  );
}
console.log(`${events.length} of ${quakes.length} located`);
