import { Reactor } from './src/reactor.mjs';
import { profiles } from './src/kinetics.mjs';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

function bands(values, count) {
  const top = values.reduce((max, v) => Math.max(max, v), 1e-9);
  const out = new Array(count).fill(0);
  for (const v of values) out[Math.min(count - 1, Math.floor((v / top) * count))]++;
  return out;
}

const results = profiles.map((profile) => {
  const reactor = new Reactor({ width: 160, height: 160, ...profile });
  let steps = 0;
  reactor.on('step', () => steps++);
  for (let i = 0; i < 9; i++) reactor.inject(20 + (i % 3) * 55, 25 + Math.floor(i / 3) * 50, 4);
  const history = reactor.run(900, 30);
  return { ...profile, steps, bands: bands(reactor.v.now, 6), last: history.at(-1), samples: history.length };
});

for (const result of [...results].sort((a, b) => b.last.catalyst - a.last.catalyst)) {
  console.log(`${result.name}: ${result.steps} steps, ${result.samples} samples, catalyst ${number.format(result.last.catalyst)}, bands ${result.bands.join('/')}`);
}
