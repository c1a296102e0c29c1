import { snap } from './snap.js';
import { Editor } from './src/editor.ts';
import { furnitureCatalogue } from './src/catalogue.ts';

const editor = new Editor(furnitureCatalogue(15000), { undoDepth: 40 });

for (let session = 0; session < 3; session += 1) {
  for (let n = 0; n < 420; n += 1) {
    editor.place(session * 420 + n);
    if (n % 9 === 8) editor.undo();
  }
  await snap();
}
console.log(`items ${editor.plan.items.length}, undo steps ${editor.history.depth}, drift ${editor.history.drift()}`);
