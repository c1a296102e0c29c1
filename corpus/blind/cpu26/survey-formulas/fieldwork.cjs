'use strict';

// Invented questionnaires: formulas of analysts and sheets of respondents.

function dice(seed) {
  let s = seed % 2147483647;
  const roll = (n) => {
    s = (s * 16807) % 2147483647;
    return s % n;
  };
  return roll;
}

const QUESTIONS = 30;

function formula(roll, depth) {
  const q = () => `q${roll(QUESTIONS)}`;
  if (depth === 0) return roll(3) === 0 ? String(1 + roll(9) + (roll(2) ? 0.5 : 0)) : q();
  const sub = () => formula(roll, depth - 1);
  switch (roll(7)) {
    case 0: return `if(${q()} >= ${1 + roll(6)} and ${q()} < ${3 + roll(5)}, ${sub()}, ${sub()})`;
    case 1: return `mean(${sub()}, ${q()}, ${q()}, ${sub()})`;
    case 2: return `(${sub()} + ${sub()}) / ${2 + roll(4)}`;
    case 3: return `max(${sub()}, -${q()})`;
    case 4: return `${sub()} * ${q()} - ${sub()}`;
    case 5: return `spread(${q()}, ${sub()}, ${q()})`;
    default: return `${q()} + ${sub()} * 0.25`;
  }
}

const sheet = (roll) => Float64Array.from({ length: QUESTIONS }, () => roll(8));

module.exports = { dice, formula, sheet };
