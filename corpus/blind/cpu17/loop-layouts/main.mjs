import { canonical, eachLoop } from './search.mjs';

const boxes = [
  { name: 'starter oval', box: { S: 4, L: 8, R: 0 }, board: { x: 9, y: 9 } },
  { name: 'branch line', box: { S: 4, L: 10, R: 2 }, board: { x: 10, y: 10 } },
  { name: 'coal yard', box: { S: 6, L: 11, R: 3 }, board: { x: 9, y: 10 } },
  { name: 'exhibition', box: { S: 6, L: 12, R: 4 }, board: { x: 10, y: 10 } },
  { name: 'club night', box: { S: 8, L: 12, R: 4 }, board: { x: 9, y: 9 } },
];

for (const { name, box, board } of boxes) {
  const shapes = new Map();
  let raw = 0;
  eachLoop(box, board, (code) => {
    raw++;
    const key = canonical(code);
    shapes.set(key, (shapes.get(key) ?? 0) + 1);
  });
  const sample = [...shapes.keys()].sort().slice(0, 2).join(' ');
  console.log(`${name}: ${raw} ways to lay, ${shapes.size} layouts ${sample}`);
}
