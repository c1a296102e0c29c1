import { Series } from './series.js';

export class Station {
  constructor(id, channels) {
    this.id = id;
    this.series = channels.map((c) => new Series(c));
    this.alerts = 0;
  }

  ingest(reading, channel) {
    const s = this.series[channel];
    s.add(reading);
    if (reading > s.mean() * 3 + 10) this.alerts++;
  }
}
