'use strict';

const { createHash } = require('node:crypto');
const { Sheet } = require('./sheet');
const { stages } = require('./count');

const FAMILY = ['Breathnach', 'Colgan', 'Duffy', 'Egan', 'Farrell', 'Gavin', 'Hynes', 'Joyce', 'Keane', 'Lavelle', 'Moran', 'Nolan'];

function ward(number) {
  let s = 31 * number + 7;
  const pick = (n) => (s = (s * 48271) % 2147483647) % n;
  const candidates = Array.from({ length: 9 + pick(4) }, (_, i) => `${FAMILY[i % 12]}, ${'ABCDEFG'[pick(7)]}.`).map((c, i) => `${c}${i}`);
  const ballots = Array.from({ length: 60 }, () => {
    const left = [...candidates];
    const ranks = [];
    const depth = 2 + pick(candidates.length - 2);
    while (ranks.length < depth) ranks.push(left.splice(Math.min(pick(left.length), pick(left.length)), 1)[0]);
    return { n: 3 + pick(90), ranks };
  });
  return { number, seats: 3 + (number % 3), candidates, ballots };
}

function declare(sheet, w) {
  sheet.line(`WARD ${w.number}  (${w.seats} seats, ${w.candidates.length} candidates)`);
  let n = 0;
  let last = [];
  for (const stage of stages(w)) {
    n++;
    sheet.nested((inner) => {
      inner.line(`Stage ${n}, quota ${stage.quota}`);
      for (const c of stage.ranking) {
        inner.write(c).tab(26).write(stage.votes[c].toFixed(3).padStart(10));
        inner.tab(40).line('#'.repeat(Math.min(30, Math.round((stage.votes[c] / stage.quota) * 20))));
      }
      inner.line(stage.action);
    });
    last = stage.elected;
  }
  sheet.line(`returned: ${last.join('; ')}`).line();
  return n;
}

const sheet = new Sheet();
let count = 0;
for (let i = 1; i <= 52; i++) count += declare(sheet, ward(i));

const text = sheet.toString();
console.log(text.split('\n').slice(0, 14).join('\n'));
console.log(`${count} stages, ${text.length} characters, ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`);
