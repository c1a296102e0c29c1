import { Parser } from './parser.ts';
import { columnsOf, print } from './format.ts';

let seed = 99;
const next = (n: number) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return (seed >>> 8) % n; };

function expression(depth: number): string {
  const column = `t.col_${next(60)}`;
  if (depth === 0) return next(3) ? column : next(2) ? String(next(9000) / 10) : `'it''s ${next(50)}'`;
  switch (next(7)) {
    case 0: return `(${expression(depth - 1)} ${'+-*/'[next(4)]} ${expression(depth - 1)})`;
    case 1: return `case when ${column} ${['=', '<>', '<='][next(3)]} ${next(90)} then ${expression(depth - 1)} else ${expression(depth - 1)} end`;
    case 2: return `Round(${expression(depth - 1)}, ${next(4)})`;
    case 3: return `${column} in (${Array.from({ length: 2 + next(6) }, () => next(999)).join(', ')})`;
    case 4: return `not ${column} between ${next(10)} and ${10 + next(90)}`;
    default: return `${expression(depth - 1)} and ${expression(depth - 1)}`;
  }
}

const used = new Map<string, number>();
let characters = 0;
for (let i = 0; i < 12500; i++) {
  const columns = Array.from({ length: 2 + next(4) }, (_, c) => `${expression(4)} as out_${c}`);
  const query = new Parser(`select ${columns.join(',\n  ')}\nfrom sales_${i % 12}\nwhere ${expression(3)}`).query();
  for (const name of columnsOf(query)) used.set(name, (used.get(name) ?? 0) + 1);
  characters += query.columns.reduce((sum, column) => sum + print(column.node).length, 0);
}
console.log(`${characters} characters printed, ${used.size} columns`);
console.log([...used].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 5));
