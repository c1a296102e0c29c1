import { Board } from './src/board.js';
import { drivers, zones } from './src/fleet.js';
import { Shift } from './src/shift.js';
import { snap } from './snap.js';

const board = new Board(drivers());
const shift = new Shift(board, zones(), 1234567);

for (let n = 1; n <= 3; n++) {
  await shift.work(2600);
  await snap();
}
console.log(board.report());
