import { corpus } from './corpus';
import { highlight } from './highlight';
import { parseBlocks } from './blocks';
import { render } from './render';

let size = 0;
let code = 0;
for (let round = 0; round < 24; round++) {
  for (const text of corpus(160)) {
    const blocks = parseBlocks(text);
    for (const block of blocks) if (block.kind === 'code') code += highlight(block.lines.join('\n')).length;
    size += render(blocks).length;
  }
}
console.log(size, code);
