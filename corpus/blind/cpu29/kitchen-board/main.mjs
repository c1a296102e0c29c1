import { setImmediate as breathe } from 'node:timers/promises';
import { BoardHub } from './hub.mjs';
import { Screen } from './screen.mjs';
import { evening } from './service.mjs';

const LAYOUT = { grill: 4, fry: 3, salad: 3, pastry: 3, bar: 3, pass: 4 };
const ORDERS = 210;

const hub = new BoardHub();
const port = await hub.listen();

const screens = [];
for (const [station, count] of Object.entries(LAYOUT)) {
  for (let i = 1; i <= count; i++) screens.push(await new Screen(`${station}-${i}`, station).open(port));
}

const flushed = Promise.all(screens.map((s) => s.untilFlushed()));
let events = 0;
let takings = 0;
for (const event of evening(20260, ORDERS)) {
  if (event.type === 'placed') takings += event.lines.reduce((n, l) => n + l.pence * l.count, 0);
  hub.publish(event);
  if (++events % 20 === 0) await breathe();
}
await flushed;
while (hub.acknowledged().orders < ORDERS) await breathe();

for (const s of screens.filter((s) => s.name.endsWith('-1'))) {
  console.log(s.name.padEnd(10), 'received', s.received, 'open', s.board().length, 'late', s.late, 'check', (s.checksum >>> 0).toString(16));
}
const { orders, steps } = hub.acknowledged();
console.log(`${events} events, ${hub.sent} frames to ${hub.size} screens, ${orders} orders in ${steps} steps, takings ${(takings / 100).toFixed(2)}`);

const closing = screens.map((s) => s.close());
await hub.close();
await Promise.all(closing);
