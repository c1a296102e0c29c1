'use strict';
const { RuleBook } = require('./rules');
const { snap } = require('./snap');

const fields = ['age', 'income', 'debt', 'years', 'claims', 'distance'];
const sources = Array.from({ length: 900 }, (_, i) =>
  Array.from({ length: 14 }, (_, k) => `${fields[(i + k) % 6]} ${(i + k) % 2 ? '<' : '>'} ${(i * 13 + k * 7) % 90}`).join(' and '),
);
const book = new RuleBook(sources);

let n = 0;
let hits = 0;
function decide(applications) {
  for (let i = 0; i < applications; i++, n++) {
    const facts = { age: n % 90, income: (n * 7) % 100, debt: (n * 3) % 80, years: n % 40, claims: n % 5, distance: n % 60 };
    const ids = [];
    for (let k = 0; k < 12; k++) ids.push((n * 2 + k) % book.sources.length);
    hits += book.count(facts, ids);
  }
}

async function main() {
  decide(50);
  for (let phase = 0; phase < 3; phase++) {
    decide(260);
    await snap();
  }
  console.log(hits);
}

main();
