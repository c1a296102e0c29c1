import { Board } from './src/board.js';
import { script } from './src/script.js';
import { summary } from './src/summary.js';

const board = Board.seeded(18, 14);
for (const command of script(950)) board.apply(command);
let undone = 0;
while (undone < 40 && board.undo()) undone++;
console.log(summary(board.state), `revision ${board.revision}`);
