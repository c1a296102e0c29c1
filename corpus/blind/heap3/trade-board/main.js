import { snap } from './snap.js';
import { Market } from './market.js';
import { BoardView } from './views/board-view.js';
import { Instruments } from './instruments.js';

const instruments = new Instruments(5200);
const market = new Market(instruments, 150);

for (let session = 0; session < 3; session++) {
  let rows = 0;
  for (let visitor = 0; visitor < 60; visitor++) {
    const view = new BoardView(market, visitor);
    view.open();
    market.move(session, visitor);
    rows += view.rows.length;
    view.close();
  }
  console.log(`session ${session}: ${rows} rows drawn`);
  await snap();
}
