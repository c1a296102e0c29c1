import { map, scan, bufferCount, filter, shareReplay } from 'rxjs';

export class Reading {
  constructor(mast, tick, temp, wind, gusts) {
    this.mast = mast;
    this.tick = tick;
    this.temp = temp;
    this.wind = wind;
    this.gusts = gusts;
  }
}

function parse(line) {
  const [mast, tick, temp, ...wind] = line.split(';');
  const speeds = wind.map(Number);
  const mean = speeds.reduce((a, b) => a + b, 0) / speeds.length;
  return new Reading(mast, Number(tick), Number(temp), mean, speeds);
}

export function calibrated(mast, offset) {
  return mast.raw.pipe(
    map(parse),
    filter((r) => Number.isFinite(r.temp)),
    map((r) => {
      r.temp += offset;
      return r;
    }),
    shareReplay(),
  );
}

export function hourly(readings) {
  return readings.pipe(
    bufferCount(12),
    map((batch) => ({
      mast: batch[0].mast,
      temp: batch.reduce((n, r) => n + r.temp, 0) / batch.length,
      gust: Math.max(...batch.flatMap((r) => r.gusts)),
    })),
  );
}

export function extremes(readings) {
  return readings.pipe(
    scan(
      (acc, r) => ({
        low: Math.min(acc.low, r.temp),
        high: Math.max(acc.high, r.temp),
        gust: Math.max(acc.gust, ...r.gusts),
      }),
      { low: Infinity, high: -Infinity, gust: 0 },
    ),
  );
}
