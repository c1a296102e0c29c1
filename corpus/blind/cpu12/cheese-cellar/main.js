'use strict';
const { pipe, plausible, baseline, episodes, tap, perDay } = require('./pipeline');
const { quantile } = require('./stats');

let state = 4242;
const rnd = () => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 4294967296;
};

/** A reading each quarter of an hour from the probe of one shelf. */
function* probe(shelf, count) {
  let drift = 0;
  for (let at = 0; at < count; at++) {
    drift += (rnd() - 0.5) * 0.08;
    drift *= 0.999;
    const wash = at % 672 > 660 ? 4 : 0;
    const lost = rnd() < 0.003;
    yield {
      shelf,
      at,
      humidity: lost ? 0 : 91 + shelf * 0.2 + 1.8 * Math.sin((at / 96) * 2 * Math.PI) + drift * 3 + wash + rnd(),
      temperature: 11 + Math.sin(at / 3000) + rnd() * 0.2,
    };
  }
}

/** Loses weight with the dryness of the air; softens with its warmth. */
function wheel(weight) {
  let grams = weight;
  let ripeness = 0;
  return {
    age(r) {
      const deficit = Math.max(0, 100 - r.humidity) / 100;
      grams -= grams * deficit * 0.00012;
      ripeness += 2 ** ((r.temperature - 10) / 10) / 4000;
    },
    get report() {
      return `${grams.toFixed(0)} g, ripeness ${ripeness.toFixed(2)}`;
    },
  };
}

const DAYS = 28;
for (const shelf of [1, 2, 3]) {
  const tomme = wheel(4200);
  const seen = [];
  const found = [
    ...pipe(
      probe(shelf, DAYS * 96),
      plausible(60, 100),
      tap((r) => tomme.age(r)),
      tap((r) => seen.push(r)),
      baseline(1344),
      episodes(2.2),
    ),
  ];
  const days = perDay(seen);
  const worst = days.toSorted((a, b) => b.spread - a.spread)[0];
  console.log(`shelf ${shelf}: ${tomme.report}; ${found.length} episodes, ` +
    `median length ${quantile(found.map((e) => e.readings), 0.5)}, ` +
    `unsteady day ${worst.day} (${worst.low.toFixed(1)}–${worst.high.toFixed(1)} %)`);
}
