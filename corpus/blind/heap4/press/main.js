import { snap } from './snap.js';
import { Desk } from './lib/desk.js';
import { fieldsOf, kinds } from './lib/forms.js';

let seed = 99_173;
const pick = (n) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return (seed >>> 4) % n;
};

const archive = new Map();
for (let n = 0; n < 4200; n += 1) archive.set(`issue-${n}`, { pages: 16 + (n % 48), lead: `lead story ${n}`, adverts: [n % 5, n % 7, n % 9] });

function fill(kind) {
  const form = {};
  for (const [field, type] of Object.entries(fieldsOf(kind))) {
    if (type === 'text') form[field] = pick(12) ? `text ${pick(10_000)}` : '';
    if (type === 'code') form[field] = pick(9) ? `A${pick(9000) + 100}` : '?';
    if (type === 'count') form[field] = pick(10_400);
    if (type === 'money') form[field] = pick(90_000) / 100;
  }
  return form;
}

const desk = new Desk();
for (let morning = 0; morning < 3; morning += 1) {
  for (let n = 0; n < 60; n += 1) {
    const kind = kinds[pick(kinds.length)];
    desk.submit(kind, fill(kind));
  }
  await snap();
}
console.log(desk.accepted, desk.refused.size, archive.size);
