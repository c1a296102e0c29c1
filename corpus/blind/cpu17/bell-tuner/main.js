import { Bell, cents, fromCents } from './partials.js';
import { num, show } from './numbers.js';

const TENOR = '293.66';
const STEPS = [0, 200, 400, 500, 700, 900, 1100, 1200];

function offsetsFor(i, pass) {
  return [7, -3, 11, -19, 2].map((n, k) => ((n * (i + 3) + k * 5) % 37) * 0.8 ** pass);
}

function peal(pass) {
  return STEPS.map((step, i) => new Bell(`No ${STEPS.length - i}`, fromCents(step, TENOR), offsetsFor(i, pass)));
}

/** How much bronze the lathe takes off for the next pass, in grams. */
function shaving(deviation) {
  return Object.values(deviation).reduce((sum, c) => sum.plus(c.abs().times('1.7')), num(0));
}

function worst(deviation) {
  return Object.entries(deviation).sort(([, a], [, b]) => b.abs().comparedTo(a.abs()))[0];
}

const taken = new Map();
for (let pass = 0; pass < 6; pass++) {
  for (const bell of peal(pass)) {
    const deviation = bell.deviation();
    const grams = shaving(deviation);
    taken.set(bell.name, (taken.get(bell.name) ?? num(0)).plus(grams));
    if (pass === 0) {
      const [partial, c] = worst(deviation);
      console.log(`${bell.name}: ${show(cents(bell.strike, TENOR), 1)} cents above tenor, worst ${partial} ${show(c)}`);
    }
  }
}
console.log([...taken].map(([name, g]) => `${name} ${show(g, 0)} g`).join(', '));
