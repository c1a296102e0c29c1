import { Ledger } from './ledger.mjs';
import { trading } from './trading.mjs';
import { Segment } from './segment.mjs';
import { project } from './projection.mjs';

const ledger = new Ledger({ segmentBytes: 256 * 1024 });
for (const command of trading(21000)) ledger.handle(command);
ledger.close();

let replayed = 0;
let ordered = true;
let previous = '';
const events = [];
for (const segment of ledger.segments) {
  for (const event of Segment.read(segment)) {
    replayed++;
    if (event.id.slice(0, 10) < previous) ordered = false;
    previous = event.id.slice(0, 10);
    events.push(event);
  }
}
const view = project(events);
console.log(`accepted ${ledger.accepted}, rejected ${ledger.rejected}, segments ${ledger.segments.length}`);
console.log(`replayed ${replayed}, distinct ${new Set(events.map((e) => e.id)).size}, ordered ${ordered}`);
for (const a of view.top(5)) console.log(`${a.account} ${a.balance.toFixed(2)} after ${a.moves} moves, low ${a.low.toFixed(2)}`);
console.log(`volatility ${view.volatility.map((v) => v.toFixed(4)).join(' ')}`);
