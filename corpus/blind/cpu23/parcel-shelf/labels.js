'use strict';
const { createHash } = require('node:crypto');

const SETS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

function checkCharacter(text) {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += SETS.indexOf(text[i]) * (i % 7 + 1);
  return SETS[sum % 43];
}

function bars(text) {
  const widths = [];
  for (let i = 0; i < text.length; i++) {
    const code = SETS.indexOf(text[i]) * 37 + 11;
    for (let bit = 8; bit >= 0; bit--) widths.push((code >> bit) & 1 ? 3 : 1);
    widths.push(1);
  }
  return widths;
}

function routeOf(depots, postcode) {
  let best = null;
  let bestDistance = Infinity;
  for (const depot of depots) {
    const dx = depot.x - (postcode % 1000);
    const dy = depot.y - Math.floor(postcode / 1000);
    const d = dx * dx + dy * dy;
    if (d < bestDistance) {
      bestDistance = d;
      best = depot;
    }
  }
  return { depot: best.code, legs: Math.ceil(Math.sqrt(bestDistance) / 25) };
}

function makeLabel(depots, parcel) {
  const route = routeOf(depots, parcel.postcode);
  const text = `${route.depot}-${String(parcel.postcode).padStart(6, '0')}-${parcel.grams}`;
  const line = text + checkCharacter(text);
  const widths = bars(line);
  const seal = createHash('sha1').update(line).update(Uint8Array.from(widths)).digest('hex').slice(0, 10);
  return { line, seal, legs: route.legs, width: widths.reduce((a, b) => a + b, 0) };
}

module.exports = { makeLabel };
