import { generate } from './generate.ts';
import { parseReading } from './reading.ts';
import { StationSeries } from './station.ts';

const stations = new Map<string, StationSeries>();
let dropped = 0;
for (const line of generate(320_000)) {
  const reading = parseReading(line);
  if (reading.temperature < -60) {
    dropped++;
    continue;
  }
  let series = stations.get(reading.station);
  if (!series) stations.set(reading.station, (series = new StationSeries(reading.station)));
  series.push(reading);
}
console.log(dropped, [...stations.values()].map((s) => s.summary()).slice(0, 2));
