import { createBoard, estimate, move } from './src/board.js';
import { createHistory } from './src/history.js';
import { forecast } from './src/forecast.js';

const history = createHistory(createBoard(8, 35));

let seed = 17;
const next = (n) => (seed = (seed * 48271) % 2147483647) % n;

for (let step = 0; step < 1150; step++) {
  if (step % 30 === 29) history.undo();
  else if (step % 7 === 0) history.commit(estimate(next(8), 1 + next(3)));
  else history.commit(move(next(8), next(8), next(40)));
}

console.log(history.present.columns.map((c) => c.cards.length).join(' '));
console.log(forecast(history.present, 40_000));
