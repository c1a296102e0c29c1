import { createHash } from 'node:crypto';
import { SudokuSetter } from './sudoku.ts';
import { tilings } from './tilings.ts';

let state = 271828183;
const random = (n: number) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
};

const boards: Record<string, string[]> = {
  ribbon: Array(3).fill('.'.repeat(20)),
  plank: Array(4).fill('.'.repeat(15)),
  window: ['........', '........', '........', '...##...', '...##...', '........', '........', '........'],
};

for (const [name, board] of Object.entries(boards)) {
  const pictures = tilings(board);
  const mark = createHash('sha256').update(pictures.join('\n')).digest('hex').slice(0, 10);
  console.log(`${name}: ${pictures.length} solutions ${mark}`);
}

const setter = new SudokuSetter(random);
const page = Array.from({ length: 60 }, () => setter.make()).sort((a, b) => b.givens - a.givens || (a.grid < b.grid ? -1 : 1));
const steps = page.reduce((sum, { steps }) => sum + steps.length, 0);
console.log(`${page.length} grids, ${page[0].givens} to ${page.at(-1)!.givens} givens, ${steps} steps`);
console.log(page.at(-1)!.grid);
