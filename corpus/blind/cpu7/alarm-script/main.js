'use strict';

const { Monitor } = require('./monitor.js');

const SITES = ['harbour', 'quarry', 'mill', 'tower', 'dam', 'tunnel'];

function* samples(count) {
  let s = 7;
  const next = () => (s = (s * 48271) % 2147483647) / 2147483647;
  for (let i = 0; i < count; i++) {
    yield {
      site: SITES[i % SITES.length],
      at: i * 10,
      temp: 18 + 9 * Math.sin(i / 400) + 6 * next(),
      rpm: 900 + 900 * next(),
      volts: 210 + 30 * next(),
      load: next(),
    };
  }
}

const counts = new Map();
const latest = [];

const monitor = new Monitor()
  .rule('overheat', 'critical', 'temp > 30 & temp - mean > 2 & load > 0.5')
  .rule('drift', 'warning', 'abs(temp - avg(mean, previous)) > 5 & rpm * load > 1200')
  .rule('sag', 'warning', 'volts < 212 | (volts < 216 & load > 0.9 & rpm > 1500)')
  .rule('stall', 'critical', 'rpm < 905 & load >= 0.95')
  .rule('surge', 'notice', 'max(volts, 225) - min(volts, 225) > 14 & (rpm + 100) / 2 > 900 * load');

monitor.on('alarm', (alarm) => {
  const key = `${alarm.label} ${alarm.rule}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  latest.unshift(alarm);
  latest.length = Math.min(latest.length, 20);
});

for (const sample of samples(45_000)) monitor.accept(sample);

for (const [key, n] of [...counts].sort(([a], [b]) => a.localeCompare(b))) console.log(key, n);
console.log('last', latest[0]);
