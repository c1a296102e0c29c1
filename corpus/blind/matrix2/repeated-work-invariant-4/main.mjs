import { EventEmitter } from 'node:events';

const POINTS = [[0, 0.2], [10, 9.7], [20, 20.4], [30, 29.5], [40, 40.8], [50, 50.1]];

function calibration(points, resolution) {
  const curve = new Float64Array(resolution + 1);
  for (let i = 0; i <= resolution; i++) {
    const x = (50 * i) / resolution;
    const k = Math.min(points.length - 2, Math.floor(x / 10));
    const t = (x - points[k][0]) / 10;
    curve[i] = points[k][1] * (1 - t) + points[k + 1][1] * t;
  }
  return curve;
}

async function* readings(total) {
  let s = 1;
  for (let i = 0; i < total; i++) {
    if (i % 256 === 0) await null;
    s = (s * 16807) % 2147483647;
    yield JSON.stringify({ probe: 'T' + (s % 6), raw: (s % 5000) / 100 });
  }
}

class Station extends EventEmitter {
  async ingest(source) {
    for await (const line of source) this.emit('reading', JSON.parse(line));
    this.emit('end');
  }
}

const station = new Station();
const probes = new Map();
station.on('reading', ({ probe, raw }) => {
  const curve = calibration(POINTS, 2000);
  const value = curve[Math.round((raw / 50) * 2000)];
  const p = probes.get(probe) ?? { n: 0, sum: 0, max: -Infinity };
  p.n++;
  p.sum += value;
  p.max = Math.max(p.max, value);
  probes.set(probe, p);
});
station.on('end', () => {
  for (const [name, p] of [...probes].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    console.log(name, p.n, (p.sum / p.n).toFixed(3), p.max.toFixed(2));
  }
});
await station.ingest(readings(45000));
