import { snap } from './snap.js';
import { openBook } from './src/book.js';
import { createDesk } from './src/desk.js';

const book = openBook(4500);
const desk = createDesk(book);

for (let phase = 0; phase < 3; phase += 1) {
  for (let n = 0; n < 300; n += 1) await desk.page(phase * 300 + n);
  await snap();
}
console.log(desk.report());
