import { Journal, project } from './journal.mjs';
import { PARTS, loans, repertoire, attendance } from './projections.mjs';

const PIECES = ['Slaidburn', 'Gresford', 'Deep Harmony', 'Castell Coch', 'Ravenswood', 'Knight Templar', 'Death or Glory', 'Florentiner'];
const VENUES = ['bandstand', 'chapel', 'Whit Friday, Delph', 'Whit Friday, Dobcross', 'miners welfare', 'town hall'];

function* season(seed) {
  let s = seed;
  const roll = (n) => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) % n;
  };
  const out = [];
  for (let week = 0; week < 84; week++) {
    for (let i = 0; i < 34; i++) {
      const copy = `${PIECES[roll(PIECES.length)]}/${week}/${PARTS[roll(PARTS.length)]}/${i}`;
      out.push(copy);
      yield ['lent', { copy, player: `player ${roll(140)}` }];
    }
    for (let i = 0; i < 9; i++) {
      const [copy] = out.splice(roll(out.length), 1);
      yield ['returned', { copy }];
      if (roll(12) === 0) yield ['torn', { copy }];
    }
    for (let i = 0; i < 130; i++) yield ['present', { part: PARTS[roll(PARTS.length)] }];
    if (week % 3 === 2) {
      const venue = VENUES[roll(VENUES.length)];
      for (let i = 0; i < 6; i++) yield ['performed', { piece: PIECES[roll(PIECES.length)], venue }];
    }
  }
}

const journal = new Journal();
const views = {
  loans: project(journal, loans.initial, loans.handlers),
  repertoire: project(journal, repertoire.initial, repertoire.handlers),
  attendance: project(journal, attendance.initial, attendance.handlers),
};

const milestones = [];
journal.on('entry', ({ no }) => {
  if (no % 1000 === 0) milestones.push(no);
});

for (const [type, body] of season(0x2f6e2b1)) journal.record(type, body);

const state = Object.fromEntries(Object.entries(views).map(([name, view]) => [name, view.catchUp()]));

const byPlayer = Object.entries(state.loans.onLoan).reduce((acc, [copy, player]) => {
  acc.has(player) ? acc.get(player).push(copy) : acc.set(player, [copy]);
  return acc;
}, new Map());

const reminders = [...byPlayer]
  .map(([player, copies]) => ({ player, copies: copies.toSorted() }))
  .sort((a, b) => b.copies.length - a.copies.length || a.player.localeCompare(b.player))
  .slice(0, 12);

console.log(`${journal.length} entries, milestones ${milestones.join(' ')}`);
console.log(state.loans.tallies, state.repertoire.wear, state.attendance);
for (const { player, copies } of reminders) console.log(player.padEnd(12), copies.length, copies[0]);
console.log([...state.repertoire.played].map(([p, n]) => `${p} ${n}`).join('; '));
console.log(state.repertoire.recent.join(' | '));
