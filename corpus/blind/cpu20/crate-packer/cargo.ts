import type { Entry } from './ustar.ts';

const WORDS = 'export import const return value index buffer stream header status request answer promise await table column order customer price total'.split(' ');

/** A made-up project: sources, data, and pictures that do not shrink. */
export function* cargo(count: number): Generator<Entry> {
  let s = 0x2545f491;
  const next = (): number => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return s >>> 0;
  };
  for (let i = 0; i < count; i++) {
    const kind = i % 5;
    let content: Buffer;
    if (kind === 4) {
      content = Buffer.alloc(4096 + next() % 30000);
      for (let k = 0; k + 4 <= content.length; k += 4) content.writeUInt32LE(next(), k);
    } else if (kind === 3) {
      const rows = Array.from({ length: 200 + next() % 300 }, (_, id) => ({ id, name: WORDS[next() % WORDS.length], amount: next() % 10000 }));
      content = Buffer.from(JSON.stringify(rows, null, 1));
    } else {
      const lines: string[] = [];
      for (let k = 200 + next() % 400; k > 0; k--) {
        lines.push(`${' '.repeat(2 * (next() % 4))}${WORDS[next() % WORDS.length]} ${WORDS[next() % WORDS.length]} = ${WORDS[next() % WORDS.length]}(${next() % 100});`);
      }
      content = Buffer.from(lines.join('\n'));
    }
    yield { name: `project/${['src', 'lib', 'test', 'data', 'img'][kind]}/file-${i}.${kind === 4 ? 'png' : kind === 3 ? 'json' : 'js'}`, mode: 0o644, mtime: 1_700_000_000 + i, content };
  }
}
