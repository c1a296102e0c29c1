'use strict';
const { FAR } = require('./reach.cjs');

function coverage(time, people, limits) {
  const within = new Float64Array(limits.length);
  let lost = 0;
  for (let i = 0; i < time.length; i++) {
    const t = time[i];
    if (t === FAR) {
      lost += people[i];
      continue;
    }
    for (let k = limits.length - 1; k >= 0 && t <= limits[k]; k--) within[k] += people[i];
  }
  return { within, lost };
}

/** One stop is moved at a time; a move stays if people walk less in total. */
function improve(reach, stops, people, rounds, random) {
  const { width, height } = reach.graph;
  let current = stops.slice();
  let best = score(reach.from(current), people);
  let kept = 0;
  for (let r = 0; r < rounds; r++) {
    const trial = current.slice();
    const i = Math.floor(random() * trial.length);
    const x = (trial[i] % width) + Math.floor(random() * 31) - 15;
    const y = Math.floor(trial[i] / width) + Math.floor(random() * 31) - 15;
    if (x < 0 || y < 0 || x >= width || y >= height || trial.includes(y * width + x)) continue;
    trial[i] = y * width + x;
    const s = score(reach.from(trial), people);
    if (s > best) {
      best = s;
      current = trial;
      kept++;
    }
  }
  return { stops: current, best, kept };
}

function score(time, people) {
  let sum = 0;
  for (let i = 0; i < time.length; i++) {
    const t = time[i];
    sum -= people[i] * (t === FAR ? 7200 : t);
  }
  return sum;
}

module.exports = { coverage, improve };
