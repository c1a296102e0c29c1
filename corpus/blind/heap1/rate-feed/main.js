import { Board } from './board.js';
import { snap } from './snap.js';

const symbols = ['EURUSD', 'EURCHF', 'GBPUSD', 'USDJPY', 'AUDUSD', 'USDCAD'];
const board = new Board();
let clock = 1.9e12;
let ups = 0;

function session(rounds) {
  for (let i = 0; i < rounds; i++) {
    for (const [k, symbol] of symbols.entries()) {
      clock += 250.5;
      const tick = board.publish(symbol, 1 + k / 10 + Math.sin(clock / 1e6 + k) / 50, clock);
      if (tick.change > 0) ups++;
    }
  }
}

session(500);
for (let phase = 0; phase < 3; phase++) {
  session(4000);
  await snap();
}
console.log(ups, String(board.latest.EURUSD));
