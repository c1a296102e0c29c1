import { config } from './lib/config.ts';
import { frames } from './ingest/feed.ts';
import { Ingestor } from './ingest/ingestor.ts';
import { SeriesStore } from './series/store.ts';
import { rollup } from './reports/rollup.ts';
import { gaps } from './reports/gaps.ts';
import { spectrum } from './reports/spectrum.ts';
import { powerCurve } from './reports/curve.ts';
import { alerts } from './reports/alerts.ts';
import { CsvExport } from './reports/csv.ts';

const store = new SeriesStore(config.parks);
const ingestor = new Ingestor(store);
for (const frame of frames(config)) ingestor.accept(frame);

console.log(`accepted ${ingestor.accepted}`, Object.fromEntries(ingestor.rejected));
const csv = new CsvExport();
for (const series of store.all()) {
  const hours = rollup(series, config.rollupMs);
  const energy = hours.reduce((n, b) => n + b.energyKwh, 0);
  const peak = hours.reduce((a, b) => (b.maxWind > a.maxWind ? b : a));
  const power = spectrum(series);
  const strongest = power.subarray(1).reduce((best, v, i, all) => (v > all[best] ? i : best), 0) + 1;
  console.log(series.key.padEnd(12), series.length, hours.length, energy.toFixed(1), new Date(peak.from).toISOString(), gaps(series, config.gapMs).length, strongest, power[7].toFixed(3));
  const curve = powerCurve(series);
  const raised = alerts(series);
  console.log(' '.repeat(12), curve.length, curve.at(-1)?.p90.toFixed(1), raised.length, raised[0]?.kind ?? '-');
  csv.add(series.key, hours);
}
console.log(csv.finish());
