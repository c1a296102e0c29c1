// Bands as upper bound and points; the first that fits counts.
const bands = {
  resp: [[8, 3], [11, 1], [20, 0], [24, 2], [Infinity, 3]],
  spo2: [[91, 3], [93, 2], [95, 1], [Infinity, 0]],
  sys: [[90, 3], [100, 2], [110, 1], [219, 0], [Infinity, 3]],
  pulse: [[40, 3], [50, 1], [90, 0], [110, 1], [130, 2], [Infinity, 3]],
  temp: [[35, 3], [36, 1], [38, 0], [39, 1], [Infinity, 2]],
};

function points(table, value) {
  for (const [upTo, score] of table) if (value <= upTo) return score;
  return 0;
}

export function earlyWarning(obs) {
  let total = obs.air ? 0 : 2;
  if (obs.acvpu !== 'A') total += 3;
  for (const name in bands) total += points(bands[name], obs[name]);
  return total;
}

export const band = (score) => (score >= 7 ? 'high' : score >= 5 ? 'medium' : 'low');
