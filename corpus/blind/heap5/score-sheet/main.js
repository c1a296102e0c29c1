import { Document } from './document.js';
import { History } from './history.js';
import { Editor } from './editor.js';
import { snap } from './snap.js';

const editor = new Editor(new Document(36, 48), new History(120), 65537);

for (let lesson = 0; lesson < 3; lesson++) {
  for (let i = 0; i < 700; i++) {
    editor.step();
    if (i % 70 === 0) await new Promise(setImmediate);
  }
  await snap();
}
console.log(editor.describe());
