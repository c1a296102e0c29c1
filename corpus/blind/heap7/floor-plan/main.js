import { PlanEditor } from './src/editor.js';
import { furnitureCatalogue } from './src/catalogue.js';
import { dice } from './src/dice.js';
import { snap } from './snap.js';

const roll = dice(2024);
const catalogue = furnitureCatalogue();
const editor = new PlanEditor(catalogue);
editor.addRooms(60, roll);

for (let session = 0; session < 3; session += 1) {
  for (let step = 0; step < 1400; step += 1) {
    const room = editor.rooms[roll(editor.rooms.length)];
    const kind = roll(10);
    if (kind < 6) editor.moveWalls(room, roll(40) - 20, roll(40) - 20);
    else if (kind < 9) editor.furnish(room, catalogue[roll(catalogue.length)], roll(400), roll(400));
    else editor.undo();
  }
  await snap();
}

console.log(`${editor.rooms.length} rooms, ${editor.history.length} steps can be undone`);
