'use strict';

const { Clock } = require('./clock');
const { Colony } = require('./colony');

const seeded = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 4294967296;
};

const PLANS = {
  none: [],
  autumn: [{ on: 240, effect: 0.9 }],
  'brood stop': [{ on: 190, effect: 0.5 }, { on: 245, effect: 0.85 }],
  winter: [{ on: 350, effect: 0.95 }],
};

function apiary(plan, hives, years) {
  const random = seeded(plan.length * 97 + 13);
  const clock = new Clock();
  const colonies = Array.from({ length: hives }, (_, i) => new Colony(i, random, 20 + random() * 60));
  const lost = [];
  let weather = { sun: 0.6, wind: 0.3 };

  const sky = () => {
    weather = { sun: Math.min(1, Math.max(0, weather.sun + (random() - 0.5) * 0.4)), wind: random() };
    clock.in(1, sky);
  };
  clock.at(0, sky);

  for (const colony of colonies) {
    const step = () => {
      colony.day(clock.day, weather);
      if (!colony.alive) {
        lost.push({ id: colony.id, day: clock.day });
        return;
      }
      if (random() < 0.004) drift(colony);
      clock.in(1, step);
    };
    clock.at(1, step);
  }

  const drift = (from) => {
    const to = colonies[Math.floor(random() * colonies.length)];
    const part = from.mites * 0.05;
    from.mites -= part;
    to.mites += part;
  };

  for (let y = 0; y < years; y++) {
    for (const { on, effect } of PLANS[plan]) {
      clock.at(y * 365 + on, () => colonies.filter((c) => c.alive).forEach((c) => c.treat(effect)));
    }
  }

  const events = clock.run(years * 365);
  return { colonies, lost, events };
}

for (const plan of Object.keys(PLANS)) {
  const { colonies, lost, events } = apiary(plan, 150, 9);
  const alive = colonies.filter((c) => c.alive);
  const best = alive.toSorted((a, b) => b.honey - a.honey).at(0);
  console.log(
    `${plan.padEnd(11)} ${alive.length} of ${colonies.length} alive, ${lost.length} lost, first on day ${lost[0]?.day ?? '-'}, ${events} events`,
    best ? `best ${best.id}: ${best.honey.toFixed(1)} kg, ${best.history().length} notes` : '',
  );
}
