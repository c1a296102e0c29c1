export interface Block {
  kind: 'heading' | 'paragraph' | 'list' | 'code';
  depth: number;
  lines: string[];
}

export function parseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let fenced = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      fenced = !fenced;
      open = fenced ? { kind: 'code', depth: 0, lines: [] } : null;
      if (open) blocks.push(open);
      continue;
    }
    if (fenced && open) {
      open.lines.push(line);
      continue;
    }
    const heading = /^(#{1,6}) (.*)$/.exec(line);
    if (heading) {
      blocks.push({ kind: 'heading', depth: heading[1].length, lines: [heading[2]] });
      open = null;
    } else if (line.startsWith('- ')) {
      if (open?.kind !== 'list') blocks.push((open = { kind: 'list', depth: 0, lines: [] }));
      open.lines.push(line.slice(2));
    } else if (line === '') {
      open = null;
    } else {
      if (open?.kind !== 'paragraph') blocks.push((open = { kind: 'paragraph', depth: 0, lines: [] }));
      open.lines.push(line);
    }
  }
  return blocks;
}
