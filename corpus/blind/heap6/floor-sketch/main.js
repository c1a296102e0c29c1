import { snap } from './snap.js';
import { furniture, textures } from './catalogue.js';
import { dice } from './dice.js';
import { Plan } from './plan.js';
import { SketchHistory } from './sketch-history.js';

const history = new SketchHistory(Plan.blank());
const authors = ['ines', 'marek', 'tove'];
let moved = 0;

function session(edits) {
  for (let i = 0; i < edits; i += 1) {
    history.commit(history.plan.moveWall(dice(60), dice(5) - 2, dice(5) - 2), authors[dice(3)]);
    moved += history.head.changedWalls().length;
    if (i % 17 === 0) {
      history.undo();
      history.undo();
      history.redo();
    }
  }
}

for (const part of ['morning', 'midday', 'evening']) {
  session(1700);
  console.log(part, moved, Math.round(history.plan.length()), ...history.sizes(), furniture.length, textures.size);
  await snap();
}
