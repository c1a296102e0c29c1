'use strict';

const STEP = /([Mlz])([^Mlz]*)/g;

function points(d) {
  let x = 0;
  let y = 0;
  const out = [];
  for (const [, op, args] of d.matchAll(STEP)) {
    if (op === 'z') break;
    const [a, b] = args.split(' ').map(Number);
    if (op === 'M') { x = a; y = b; } else { x += a; y += b; }
    out.push([x, y]);
  }
  return out;
}

/** How much of the 24 px grid the outline covers, by scanline sampling. */
function coverage(paths, samples) {
  const outlines = paths.map(points);
  let inside = 0;
  for (let j = 0; j < samples; j++) {
    const y = ((j + 0.5) / samples) * 24;
    for (let i = 0; i < samples; i++) {
      const x = ((i + 0.5) / samples) * 24;
      let odd = false;
      for (const outline of outlines) {
        for (let a = 0, b = outline.length - 1; a < outline.length; b = a++) {
          const [xa, ya] = outline[a];
          const [xb, yb] = outline[b];
          if (ya > y !== yb > y && x < ((xb - xa) * (y - ya)) / (yb - ya) + xa) odd = !odd;
        }
      }
      if (odd) inside++;
    }
  }
  return inside / (samples * samples);
}

module.exports = { coverage };
