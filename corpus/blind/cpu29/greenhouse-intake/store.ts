import { modelOf } from './catalogue.ts';
import type { Reading } from './checks.ts';

interface Track { last: number; count: number; series: Float64Array; fill: number; alarms: Map<string, number>; drift: number }

const WINDOW = 240;

export class Store {
  private tracks = new Map<string, Track>();
  private refused = new Map<string, number>();

  /** The store is briefly away now and then; the caller comes again. */
  async save(model: string, reading: Reading): Promise<void> {
    if ((reading.seq * 31 + reading.station.length) % 97 === 0) {
      const key = `${reading.station}/${reading.seq}`;
      const refused = this.refused.get(key) ?? 0;
      if (refused < 2) {
        this.refused.set(key, refused + 1);
        await new Promise<void>((resolve) => setImmediate(resolve));
        throw new Error('store away');
      }
      this.refused.delete(key);
    }
    let track = this.tracks.get(reading.station);
    if (!track) {
      track = { last: 0, count: 0, series: new Float64Array(WINDOW), fill: 0, alarms: new Map(), drift: 0 };
      this.tracks.set(reading.station, track);
    }
    track.count++;
    track.last = reading.takenAt.getTime();
    for (const alarm of modelOf(model)!.alarms) {
      if ((reading[alarm.field] as number) > alarm.above) track.alarms.set(alarm.text, (track.alarms.get(alarm.text) ?? 0) + 1);
    }
    for (const value of Object.values(reading)) {
      if (Array.isArray(value)) this.smooth(track, value);
    }
  }

  private smooth(track: Track, values: number[]): void {
    for (const v of values) {
      track.series[track.fill++ % WINDOW] = v;
      const n = Math.min(track.fill, WINDOW);
      if (track.fill % 12 !== 0) continue;
      let sx = 0, sy = 0, sxy = 0, sxx = 0;
      for (let i = 0; i < n; i++) {
        const y = track.series[(track.fill + i) % WINDOW];
        sx += i;
        sy += y;
        sxy += i * y;
        sxx += i * i;
      }
      const d = n * sxx - sx * sx;
      track.drift += d === 0 ? 0 : Math.abs((n * sxy - sx * sy) / d);
    }
  }

  lines(): string[] {
    return [...this.tracks]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, t]) => `${name} ${t.count} ${new Date(t.last).toISOString()} drift ${t.drift.toFixed(3)} ${[...t.alarms].map(([k, n]) => `${k}=${n}`).sort().join(',')}`);
  }
}
