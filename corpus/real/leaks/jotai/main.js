import { close, edit, open } from './editor.js';
import { snap } from './snap.js';

let length = 0;
let n = 0;
for (let phase = 0; phase < 3; phase++) {
  for (let i = 0; i < 900; i++) {
    open(n);
    length += edit(n);
    close(n++);
  }
  await snap();
}
console.log(length);
