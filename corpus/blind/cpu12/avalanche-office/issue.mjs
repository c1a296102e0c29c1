import { Bulletin } from './bulletin.mjs';

const REGIONS = ['Upper Valley', 'Lower Valley', 'Eastern Ridge', 'Glacier Basin', 'Old Pass'];
let s = 90210;
const next = (n) => ((s = (s * 48271) % 2147483647) % (n * 100)) / 100;

function observation(i) {
  const temp = next(22) - 14;
  return {
    region: REGIONS[i % REGIONS.length],
    air: { temp, dew: temp - next(6) },
    wind: { speed: next(24), hours: next(12) },
    rain: { mm: temp > 0 ? next(14) : 0 },
    sun: { hours: next(7) },
    snow: { fresh: next(60), drift: next(40), depth: 40 + next(220), gradient: next(18) },
    slope: { angle: 20 + next(30), aspect: next(360), grass: next(2) > 1 ? 1 : 0 },
  };
}

const bulletin = new Bulletin();
for (let i = 0; i < 20000; i++) bulletin.observe(JSON.parse(JSON.stringify(observation(i))));
for (const line of bulletin.lines()) console.log(line);
