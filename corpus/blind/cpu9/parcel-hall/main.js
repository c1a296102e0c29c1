'use strict';
const { readLabel, pipe } = require('./steps.js');

let seed = 90210;
const rnd = (n) => { seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff; return (seed >>> 8) % n; };
const pick = (list) => list[rnd(list.length)];

const streets = ['Harbour Row', 'Kiln Lane', 'St. Agnes Street', 'Upper Weir', 'Cooper Yard', 'Long Acre'];
const towns = ['Whitby', 'Ludlow', 'Saltash', 'Hexham', 'Oakham'];
const people = ['J. Ormerod', 'Mrs. Tamsin Pell', 'Dr. O. Haig', 'Ned Yarrow'];
const houses = ['Old Mill', 'Signal Cottage', 'Weir House'];
const letters = 'ABCDEFGHJKLMNPRSTUWXYZ';

const code = () => {
  const serial = Array.from({ length: 9 }, () => rnd(10));
  const sum = serial.reduce((s, d, i) => s + d * (i % 2 ? 1 : 3), 0);
  return `${pick([...letters])}${pick([...letters])}${serial.join('')}${(10 - (sum % 10)) % 10}`;
};

const label = () => {
  const lines = [];
  if (rnd(6) === 0) {
    const tail = rnd(2) ? `#${100 + rnd(900)}` : `${pick(houses)} rm. ${1 + rnd(9)}`;
    lines.push(`c/o ${pick(people)}, ${tail}`);
  }
  lines.push(`${1 + rnd(300)}${rnd(9) ? '' : 'b'} ${pick(streets)}`);
  lines.push(pick(towns) + (rnd(5) ? '' : ' (leave with neighbour)'));
  lines.push(`${pick([...letters])}${pick([...letters])}${1 + rnd(20)} ${rnd(10)}${pick([...letters])}${pick([...letters])}`);
  lines.push(code());
  return lines.join('\n');
};

const countBy = (key) => (list) => list.reduce((acc, x) => { acc[x[key]] = (acc[x[key]] ?? 0) + 1; return acc; }, {});
const top = (n) => (counts) => Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n);

const shift = Array.from({ length: 170 }, label);
const sorted = shift.map((text) => readLabel(text));
const report = pipe(countBy('chute'), top(6));

console.log(report(sorted).map(([c, n]) => `${c}: ${n}`).join('\n'));
console.log('unreadable', sorted.filter((l) => !l.code).length, 'notes', sorted.filter((l) => l.note).length);
