import http from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { CardFile, visitId } from './desk/cards.mjs';
import { GROUPS, Stock } from './desk/stock.mjs';
import { dispatch, on } from './desk/router.mjs';

const cards = new CardFile();
const stock = new Stock();
for (let i = 0; i < 12; i++) {
  cards.issue(`D${100 + i}`, String(4000 + i * 37), { name: `donor ${i}`, group: GROUPS[i % GROUPS.length], last: 2026 - (i % 3) });
}

const visits = [];

const donor = (ctx) => {
  ctx.donor = cards.identify(ctx.params.card, String(ctx.body.pin));
  if (!ctx.donor) ctx.status = 403;
};
const rested = (ctx) => {
  if (ctx.donor.last > 2026) ctx.status = 409;
};

on('POST', '/visits/:card', donor, rested, (ctx) => {
  const visit = { id: visitId(), card: ctx.params.card, group: ctx.donor.group };
  visits.push(visit);
  stock.receive(visit.group);
  return visit;
});
on('GET', '/stock', () => stock.summary());
on('GET', '/visits', () => ({ count: visits.length, latest: visits.slice(-5).map(({ card, group }) => ({ card, group })) }));

const server = http.createServer((req, res) => {
  dispatch(req, res).catch((e) => res.writeHead(500).end(String(e)));
});

server.listen(0, '127.0.0.1', () => {
  const queue = spawn(process.execPath, [fileURLToPath(new URL('queue.mjs', import.meta.url)), String(server.address().port)], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  queue.on('exit', (code) => {
    console.log(`${visits.length} visits, ${cards.size} cards`);
    process.exitCode = code;
    server.close();
    server.closeAllConnections();
  });
});
