'use strict';

const { parseFormula } = require('./language.cjs');
const { Mismatch } = require('./combinators.cjs');
const { compile } = require('./compile.cjs');
const { dice, formula, sheet } = require('./fieldwork.cjs');

const roll = dice(60317);
const respondents = Array.from({ length: 800 }, () => sheet(roll));

function quantiles(values) {
  const sorted = Float64Array.from(values).sort();
  return [0.1, 0.5, 0.9].map((p) => sorted[Math.floor(p * (sorted.length - 1))]);
}

let parsed = 0;
let rejected = 0;
let digest = 0;
const widest = { spread: -1, text: '' };

for (let n = 0; n < 900; n++) {
  let text = formula(roll, 3);
  if (roll(25) === 0) text = text.slice(0, Math.floor(text.length * 0.8));
  let score;
  try {
    score = compile(parseFormula(text));
    parsed++;
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    rejected++;
    digest = (digest * 31 + error.offset) % 1000003;
    continue;
  }
  const [low, middle, high] = quantiles(respondents.map(score));
  digest = (digest * 31 + Math.round(Math.abs(low + 2 * middle + 4 * high) * 1000)) % 1000003;
  if (high - low > widest.spread) Object.assign(widest, { spread: high - low, text });
}

console.log(`${parsed} formulas scored, ${rejected} rejected, digest ${digest}`);
console.log(`widest (${widest.spread.toFixed(2)}): ${widest.text}`);
