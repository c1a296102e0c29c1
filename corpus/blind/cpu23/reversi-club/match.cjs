'use strict';
const { Board, BLACK, WHITE } = require('./board.cjs');
const { Player } = require('./player.cjs');

const name = (at) => (at ? 'abcdefgh'[(at % 10) - 1] + Math.floor(at / 10) : '--');

function* game(black, white, opening) {
  const board = new Board();
  const players = { [BLACK]: black, [WHITE]: white };
  const list = new Uint8Array(40);
  let side = BLACK;
  for (const at of opening) {
    if (!board.legal(at, side)) break;
    board.play(at, side);
    side = 3 - side;
  }
  for (let passes = 0; passes < 2; side = 3 - side) {
    if (board.moves(side, list) === 0) {
      passes++;
      continue;
    }
    passes = 0;
    const at = players[side].choose(board);
    board.play(at, side);
    yield { at, side, board };
  }
}

const OPENINGS = [[34, 33], [43, 33, 34], [56, 66]];
for (const [i, opening] of OPENINGS.entries()) {
  const black = new Player(BLACK, 6 + (i & 1));
  const white = new Player(WHITE, 7 - (i & 1));
  const moves = [];
  let last;
  for (const step of game(black, white, opening)) {
    moves.push(name(step.at));
    last = step.board;
  }
  console.log(moves.join(' '));
  console.log(last.discs[BLACK], last.discs[WHITE], 'nodes', black.nodes, white.nodes);
  if (i === OPENINGS.length - 1) console.log(last.toString());
}
