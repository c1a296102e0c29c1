'use strict';

const { Board } = require('./board');
const { Search } = require('./search');

let seed = 99;
const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) ^ (seed >>> 9));

function playGame(opening) {
  const board = new Board(random);
  const search = new Search(board);
  let player = 1;
  let winner = 0;
  for (const column of opening) {
    board.play(column, player);
    player = 3 - player;
  }
  while (!board.full() && winner === 0) {
    const column = search.bestMove(player, 11);
    const index = board.play(column, player);
    if (board.winsAt(index, player)) winner = player;
    player = 3 - player;
  }
  console.log(board.toString());
  console.log(winner ? `${'.XO'[winner]} wins` : 'draw', `after ${search.visited} positions\n`);
}

for (const opening of [[4, 4], [2, 6, 3], [1, 7, 5, 2], [3, 3, 5], [6, 1]]) playGame(opening);
