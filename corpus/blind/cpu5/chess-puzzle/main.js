'use strict';
const { Position, fromOf, toOf } = require('./board');
const { Search } = require('./search');

const PUZZLES = [
  ['r1bqkbnr/pppp1ppp/2n5/4p3/2B1P3/5Q2/PPPP1PPP/RNB1K1NR w', 6],
  ['r2q1rk1/ppp2ppp/2npbn2/2b1p3/2B1P3/2NPBN2/PPP2PPP/R2Q1RK1 w', 5],
  ['8/5pk1/3R2p1/7p/2r4P/5PP1/6K1/8 b', 8],
];

const square = (sq) => 'abcdefgh'[sq & 7] + ((sq >> 4) + 1);

for (const [fen, depth] of PUZZLES) {
  const search = new Search();
  const { move, score } = search.best(Position.fromFen(fen), depth);
  console.log(fen.split(' ')[0].slice(0, 24), square(fromOf(move)) + square(toOf(move)), score, search.nodes);
}
