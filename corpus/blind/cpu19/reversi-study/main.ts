import { Board, type Side } from './board.ts';
import { Searcher } from './search.ts';

const board = new Board();
const black = new Searcher(board);
const white = new Searcher(board);
const moves: string[] = [];
let side: Side = 1;
let passes = 0;

while (passes < 2 && board.empties > 0) {
  const { cell, value } = side === 1 ? black.choose(side, 10) : white.choose(side, 9);
  if (cell < 0) passes++;
  else {
    passes = 0;
    board.play(cell, side);
    moves.push(`${'XO'[side - 1]}${'abcdef'[(cell & 7) - 1]}${cell >> 3}(${value})`);
  }
  side = (3 - side) as Side;
}

console.log(board.toString());
console.log(moves.join(' '));
console.log('black leads by', board.balance(1));
console.log('positions', black.nodes + white.nodes, 'met again', black.hits + white.hits);
