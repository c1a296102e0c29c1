'use strict';
const { createReader, partOf } = require('./script.cjs');

const CAST = ['KASPAR', 'GRETEL', 'THE CROCODILE', 'SERGEANT BOLT', 'GRANDMOTHER', 'DEATH AND CLOCK'];
const TALK = [
  'Where is my hat? I had it on when I sat on it.', 'There is nothing behind you, nothing at all.', 'I am only a poor reptile, madam.',
  'In the name of the law, stop that pancake!', 'Come in, come in, and wipe your strings.', 'Tick, says the one. Tock, says the other.',
];
const SHOUTS = ['OH NO', 'LOOK OUT', 'BEHIND YOU', 'HELP'];
const DIRECTIONS = ['(thunder, left)', '(the crocodile yawns)', '(Kaspar hides under the drum)', '(a long silence)'];

function draw(seed) {
  let s = seed;
  return (list) => {
    s = (s * 69069 + 1) % 4294967296;
    return typeof list === 'number' ? Math.floor((s / 4294967296) * list) : list[Math.floor((s / 4294967296) * list.length)];
  };
}

function* book(plays) {
  const d = draw(52);
  for (let play = 0; play < plays; play++) {
    for (let scene = 0; scene < 5; scene++) {
      yield '';
      yield `- ${['THE KITCHEN', 'THE WOOD', 'THE POND', 'THE GAOL', 'THE FEAST'][scene]} -`;
      for (let i = 0; i < 90; i++) {
        yield '';
        if (d(10) < 2) yield d(DIRECTIONS);
        yield `${d(CAST)}: ${d(TALK)}`;
        if (d(10) < 6) yield `${d(TALK)} [${d(['LX', 'SND', 'FLY'])} ${d(80)} ${d(['fade', 'snap', 'follow on'])}]`;
        if (d(100) < 9) yield `${d(SHOUTS)}${'O'.repeat(3 + d(10))}!`;
      }
    }
  }
}

const reader = createReader();
for (const line of book(55)) reader.line(line);
const scenes = reader.end();

console.log(`${scenes.length} scenes, ${scenes.reduce((n, s) => n + s.cues.length, 0)} cues`);
for (const who of CAST) {
  const part = partOf(scenes, who);
  console.log(who.padEnd(18), String(part.length).padStart(6), 'speeches', part.reduce((n, p) => n + p.words, 0), 'words');
}
const boards = Map.groupBy(scenes.flatMap((s) => s.cues), (c) => c.board);
for (const [board, list] of boards) console.log(board, list.length, list[0].note, list.at(-1).line);
