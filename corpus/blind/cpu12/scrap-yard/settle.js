import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { tickets, PriceDesk } from './weighbridge.js';

const exchange = fork(fileURLToPath(new URL('./exchange.js', import.meta.url)), { execArgv: [] });
const [{ port }] = await once(exchange, 'message');
const desk = new PriceDesk(port);

async function* priced(source) {
  for await (const ticket of source) {
    const { perKilo } = await desk.quote(ticket.metal, ticket.grade);
    const net = ticket.gross - ticket.tare;
    yield { ...ticket, net, value: Math.round(net * perKilo * 100) / 100 };
  }
}

async function* withDeductions(source) {
  for await (const t of source) {
    const soil = t.grade > 2 ? 0.02 : 0;
    yield { ...t, payable: t.value * (1 - soil) - (t.net < 4000 ? 12 : 0) };
  }
}

const totals = new Map();
let paid = 0;
for await (const t of withDeductions(priced(tickets(220)))) {
  const sum = totals.get(t.metal) ?? { tonnes: 0, value: 0 };
  sum.tonnes += t.net / 1000;
  sum.value += t.payable;
  totals.set(t.metal, sum);
  paid += t.payable;
}

for (const [metal, { tonnes, value }] of [...totals].sort()) {
  console.log(`${metal.padEnd(10)} ${tonnes.toFixed(1).padStart(8)} t ${value.toFixed(2).padStart(12)}`);
}
console.log(`paid out ${paid.toFixed(2)} on ${desk.asked} quotes`);
desk.close();
exchange.disconnect();
