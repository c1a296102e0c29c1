import { journal, roster } from './events.js';
import { step } from './rules.js';
import { checkpoint, diff, every } from './snapshots.js';
import { groupCount } from './fp.js';

const ACTORS = 1100;
const TURNS = 9000;

const initial = { turn: 0, treasury: 100_000, log: [], actors: roster(ACTORS) };
const events = [...journal(TURNS, ACTORS)];
const marks = every(1500, checkpoint);

const final = events.reduce((state, event) => marks.offer(step(state, event)), initial);

const alive = Object.values(final.actors).filter((a) => a.hp > 0);
const richest = Object.entries(final.actors)
  .toSorted(([, a], [, b]) => b.gold - a.gold)
  .slice(0, 3)
  .map(([id, a]) => `${id}=${a.gold}`);

console.log(`turn ${final.turn}, ${alive.length}/${ACTORS} alive, treasury ${final.treasury}`);
console.log('richest', richest.join(' '));
console.log([...groupCount((e) => e.kind)(events)].map(([k, n]) => `${k}:${n}`).join(' '));
marks.taken.slice(1).forEach((mark, i) => {
  console.log(`${marks.taken[i].turn} -> ${mark.turn}: ${diff(marks.taken[i], mark)} changed, ${mark.sum}`);
});
console.log(final.log.at(-1));
