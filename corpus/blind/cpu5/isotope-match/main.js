'use strict';
const { identify, ADDUCTS } = require('./match');
const { parseFormula } = require('./formula');
const elements = require('./elements');

let seed = 4711;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;

const monoisotopic = (formula) => Object.entries(parseFormula(formula))
  .reduce((mass, [symbol, count]) => mass + elements[symbol][0][0] * count, 0);

const library = [];
for (let i = 0; i < 48; i++) {
  const c = 14 + Math.floor(random() * 30);
  const formula = `C${c}H${c + Math.floor(random() * 20)}N${1 + (i % 5)}O${2 + (i % 9)}` +
    (i % 4 === 0 ? 'S' : '') + (i % 11 === 0 ? 'Cl2' : '');
  library.push({ name: `cmpd-${i}`, formula, mass: monoisotopic(formula) });
}

function measure(entry) {
  const adduct = Object.keys(ADDUCTS)[random() < 0.8 ? 0 : 1];
  const shift = monoisotopic(ADDUCTS[adduct]);
  const peaks = [1, 0.35, 0.08, 0.02].map((height, i) => ({
    mass: entry.mass + shift + i * 1.00335,
    height: height * (0.9 + random() * 0.2),
  }));
  return { precursor: entry.mass, adduct, peaks };
}

const hits = new Map();
let right = 0;
for (let i = 0; i < 6500; i++) {
  const entry = library[Math.floor(random() * library.length)];
  const { name, score } = identify(measure(entry), library);
  if (name === entry.name) right++;
  hits.set(name, Math.max(hits.get(name) ?? 0, score));
}
console.log(`${right} of 6500 spectra assigned to their compound`);
for (const [name, score] of [...hits].sort().slice(0, 8)) console.log(name, score.toFixed(4));
