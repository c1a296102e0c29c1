import { build } from './tree.js';
import { boxOf, layout } from './layout.js';
import { snap } from './snap.js';

let current = null;
let height = 0;

async function edit(documents) {
  for (let i = 0; i < documents; i++) {
    current = build(0, 6);
    layout(current, 0, 0);
    height += boxOf(current.children[i % 6]).height;
    await null;
  }
}

await edit(4);
for (let phase = 0; phase < 3; phase++) {
  await edit(30);
  await snap();
}
console.log(height);
