'use strict';

function seeded(seed) {
  let s = seed >>> 0 || 1;
  return () => {
    s = (Math.imul(s, 747796405) + 2891336453) >>> 0;
    return s / 4294967296;
  };
}

/** Roads of one tile, as simplified lines in tile coordinates. */
function roads(z, x, y) {
  const rnd = seeded(z * 73856093 + x * 19349663 + y * 83492791);
  const features = [];
  for (let i = 0; i < 110; i++) {
    const line = [];
    let px = Math.floor(rnd() * 4096);
    let py = Math.floor(rnd() * 4096);
    for (let k = 0; k < 14; k++) {
      line.push([px, py]);
      px += Math.floor((rnd() - 0.5) * 180);
      py += Math.floor((rnd() - 0.5) * 180);
    }
    features.push({ id: i, kind: ['residential', 'service', 'primary', 'track'][i % 4], name: `Road ${Math.floor(rnd() * 900)}`, line: simplify(line, 4) });
  }
  return features;
}

function distance(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const len = Math.hypot(dx, dy);
  if (len === 0) return Math.hypot(p[0] - a[0], p[1] - a[1]);
  return Math.abs(dy * p[0] - dx * p[1] + b[0] * a[1] - b[1] * a[0]) / len;
}

function simplify(line, tolerance) {
  if (line.length < 3) return line;
  let worst = 0;
  let at = 0;
  for (let i = 1; i < line.length - 1; i++) {
    const d = distance(line[i], line[0], line[line.length - 1]);
    if (d > worst) [worst, at] = [d, i];
  }
  if (worst <= tolerance) return [line[0], line[line.length - 1]];
  return [...simplify(line.slice(0, at + 1), tolerance).slice(0, -1), ...simplify(line.slice(at), tolerance)];
}

module.exports = { roads };
