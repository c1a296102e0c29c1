import { setImmediate as breathe } from 'node:timers/promises';
import { Conversation } from './dialogue.js';
import { Desk, Handbook } from './desk.js';

let z = 271828;
const rnd = (n) => {
  z = (Math.imul(z, 1664525) + 1013904223) >>> 0;
  return Math.floor((z / 4294967296) * n);
};
const pick = (xs) => xs[rnd(xs.length)];

const VOCABULARY = ('island harbour luggage dog weather crew deck cabin delay winter summer pier island bridge north ' +
  'south price family meeting school hotel road rain storm breakfast window engine signal letter station').split(' ');
const GLUE = ['for', 'to', 'on', 'and', 'with', 'the', 'from', 'at', 'because', 'our'];

const filler = (n) => Array.from({ length: n }, () => (rnd(3) ? pick(VOCABULARY) : pick(GLUE))).join(' ');

const articles = Array.from({ length: 400 }, (_, i) => ({ title: `Article ${i}`, body: filler(60 + rnd(60)) }));
const desk = new Desk(new Handbook(articles));

// Many travellers paste the mail they have been sent below their question.
const pasted = () => {
  const lines = [];
  for (let i = 0, n = 12 + rnd(18); i < n; i++) {
    lines.push(`> ${filler(8)}, ${pick(['your ticket', 'the seats', 'one place', 'the cabin'])} ${filler(6)} ${1 + rnd(40)} ${pick(['bags', 'minutes', 'pounds'])}`);
  }
  return `\n${lines.join('\n')}`;
};

const OPENERS = [
  () => 'Hello!',
  () => `I need tickets for the ${pick(['morning', 'late'])} crossing, we are ${2 + rnd(20)} people`,
  () => `When does the ${pick(['last', 'first'])} ferry go?${pasted()}`,
  () => `I would like my money back, ${filler(10)}${pasted()}`,
  () => `We come with a ${pick(['car', 'van', 'bicycle'])}${pasted()}`,
  () => `${filler(14)}?${pasted()}`,
];
const ANSWERS = ['yes', 'ok', 'no', 'rather not', 'yes please'];

const totals = new Map();
let hash = 5381;
for (let c = 0; c < 700; c++) {
  const talk = new Conversation(`traveller-${c}`, desk);
  for (let turn = 0; turn < 5; turn++) {
    const said = talk.hear(talk.state === 'idle' ? pick(OPENERS)() : rnd(5) ? pick(ANSWERS) : pick(OPENERS)());
    for (let i = 0; i < said.length; i++) hash = (Math.imul(hash, 33) ^ said.charCodeAt(i)) | 0;
  }
  for (const t of talk.transcript) {
    const key = `${t.state}/${t.intent}`;
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  if (c % 50 === 0) await breathe();
}

for (const [key, n] of [...totals].sort()) console.log(key.padEnd(24), n);
console.log(`passengers ${desk.passengers} hash ${hash}`);
