import { EventEmitter } from 'node:events';

const race = new EventEmitter();
const runners = new Map();
let board = [];
let leaderChanges = 0;
let podium = '';

function refresh() {
  const before = board[0]?.bib;
  board = [...runners.values()].sort((a, b) => b.splits - a.splits || a.seconds - b.seconds);
  if (board[0]?.bib !== before) leaderChanges++;
}

const handlers = {
  start({ bib, club }) {
    runners.set(bib, { bib, club, splits: 0, seconds: 0 });
  },
  split({ bib, seconds }) {
    const runner = runners.get(bib);
    runner.splits++;
    runner.seconds += seconds;
    race.emit('changed');
  },
  close() {
    const clubs = {};
    for (const { club, splits } of board) clubs[club] = (clubs[club] ?? 0) + splits;
    const names = Object.keys(clubs).sort((a, b) => clubs[b] - clubs[a]);
    podium = names.slice(0, 3).join(' > ');
  },
};

for (const [name, handler] of Object.entries(handlers)) race.on(name, handler);
race.on('changed', refresh);

let state = 2024;
const roll = max => (state = (state * 48271) % 2147483647) % max;
for (let bib = 1; bib <= 1500; bib++) race.emit('start', { bib, club: `club${bib % 12}` });
for (let i = 0; i < 6000; i++) {
  race.emit('split', JSON.parse(`{"bib":${1 + roll(1500)},"seconds":${200 + roll(90)}}`));
}
race.emit('close');
console.log(leaderChanges, podium, board[0]);
