import type { Block } from './blocks';
import { escape, inline } from './inline';

export function render(blocks: Block[]): string {
  return blocks.map(one).join('\n');
}

function one(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.depth}>${inline(block.lines[0])}</h${block.depth}>`;
    case 'list':
      return `<ul>${block.lines.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'code':
      return `<pre>${escape(block.lines.join('\n'))}</pre>`;
    default:
      return `<p>${inline(block.lines.join(' '))}</p>`;
  }
}
