import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';

const percentile = (sorted, p) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))];

function seaState(measurements) {
  const heights = [];
  let energy = 0;
  let x = 0;
  let y = 0;
  for (const m of measurements) {
    if (m.kind !== 'WAV') continue;
    heights.push(m.height);
    energy += m.energy;
    x += Math.cos((m.from * Math.PI) / 180) * m.height;
    y += Math.sin((m.from * Math.PI) / 180) * m.height;
  }
  heights.sort((a, b) => a - b);
  const highest = heights.slice(Math.floor((heights.length * 2) / 3));
  return {
    significant: highest.reduce((sum, h) => sum + h, 0) / Math.max(1, highest.length),
    p90: percentile(heights, 0.9) ?? 0,
    energy: energy / Math.max(1, heights.length),
    from: ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360,
  };
}

export class Archive extends Writable {
  batches = 0;
  bytes = 0;
  stations = new Map();
  #digest = createHash('sha256');

  constructor() {
    super({ objectMode: true, highWaterMark: 4 });
  }

  _write(batch, _encoding, done) {
    this.batches++;
    for (const m of batch.measurements) {
      const s = this.stations.get(m.station);
      if (s === undefined) this.stations.set(m.station, { count: 1, lowest: m.pressure ?? Infinity, battery: m.battery ?? 0 });
      else {
        s.count++;
        if (m.pressure < s.lowest) s.lowest = m.pressure;
        if (m.battery !== undefined) s.battery = m.battery;
      }
    }
    const block = JSON.stringify({ batch: batch.number, sea: seaState(batch.measurements), measurements: batch.measurements });
    this.#digest.update(block);
    this.bytes += deflateRawSync(block, { level: 4 }).length;
    done();
  }

  _final(done) {
    this.digest = this.#digest.digest('hex');
    done();
  }
}
