import { snap } from './snap.js';
import { Fleet } from './fleet.js';
import { Exporter } from './exporter.js';
import { Collector } from './collector.js';

const collector = new Collector();
const exporter = new Exporter(collector, { batch: 100 });
const fleet = new Fleet(700, exporter);

for (let leg = 0; leg < 3; leg++) {
  for (let minute = 0; minute < 120; minute++) {
    fleet.report(leg * 120 + minute, 150);
    await exporter.flush();
  }
  console.log(`leg ${leg}: ${collector.received} samples received`);
  await snap();
}
