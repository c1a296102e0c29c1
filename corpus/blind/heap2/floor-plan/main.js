'use strict';
const { Editor } = require('./editor');
const { snap } = require('./snap');

const editor = new Editor({
  name: 'Level 2',
  walls: Array.from({ length: 40 }, (_, i) => ({ x1: i * 10.5, y1: 0.5, x2: i * 10.5, y2: 300.5 })),
});

let n = 0;
async function draw(changes) {
  for (let i = 0; i < changes; i++, n++) {
    editor.commit((plan) => {
      plan.walls[n % plan.walls.length].x2 += 0.25;
    });
    if (n % 9 === 0) editor.undo();
    if (n % 18 === 0) editor.redo();
    if (i % 20 === 0) await null;
  }
}

async function main() {
  await draw(80);
  for (let phase = 0; phase < 3; phase++) {
    await draw(220);
    await snap();
  }
  console.log(editor.plan.walls[0].x2);
}

main();
