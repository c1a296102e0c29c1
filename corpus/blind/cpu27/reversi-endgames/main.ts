import { Board, DARK, EMPTY, LIGHT } from './board.ts';
import { Solver } from './solver.ts';

const START = `
  ........ ........ ........ ...ox... ...xo... ........ ........ ........`;

/** Plays a game with greedy and careless moves until only `left` squares are free. */
function opening(seed: number, left: number): { board: Board; side: number } | null {
  const board = Board.fromDiagram(START);
  let side = DARK;
  let passes = 0;
  let s = seed;
  const dice = () => ((s = (Math.imul(s, 69069) + 1) >>> 0) >>> 8) / 16777216;
  while (64 - board.score[DARK] - board.score[LIGHT] > left) {
    const legal: number[] = [];
    for (let q = 0; q < 64; q++) if (board.cells[q] === EMPTY && board.allows(q, side)) legal.push(q);
    if (legal.length === 0) {
      if (++passes === 2) return null;
    } else {
      passes = 0;
      const corner = legal.find((q) => [0, 7, 56, 63].includes(q));
      board.play(corner ?? legal[Math.floor(dice() * legal.length)], side);
    }
    side = 3 - side;
  }
  return { board, side };
}

let nodes = 0;
for (let game = 1; game <= 9; game++) {
  const position = opening(game * 7919, 15);
  if (!position) {
    console.log(`game ${game}: over before the endgame`);
    continue;
  }
  const { board, side } = position;
  // the log of the opening is of no use to the solver
  const fresh = Board.fromDiagram(board.toString());
  const { value, line, nodes: visited, hits } = new Solver(fresh).solve(side);
  nodes += visited;
  console.log(`game ${game}: ${side === DARK ? 'dark' : 'light'} to move, ${value > 0 ? '+' : ''}${value}  ${line.join(' ')}  (${visited} nodes, ${hits} hits)`);
}
console.log(`${nodes} nodes`);
