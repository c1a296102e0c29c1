import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { House } from './house.js';
import { plan, offers } from './pages.js';
import { reply } from './reply.js';

const secret = randomUUID();
const house = new House({ rows: 18, width: 26 });
const sign = (seat) => createHmac('sha256', secret).update(`${seat.id}:${seat.visitor}`).digest('base64url');
const counters = { plan: 0, offers: 0, hold: 0, refused: 0 };

const routes = {
  async plan(req, res, url) {
    counters.plan++;
    await reply(req, res, 200, plan(house, url.searchParams.get('visitor')));
  },
  async offers(req, res, url) {
    counters.offers++;
    await reply(req, res, 200, offers(house, url.searchParams.get('visitor')));
  },
  async hold(req, res, url) {
    const seat = house.hold(url.searchParams.get('seat'), url.searchParams.get('visitor'));
    if (!seat) {
      counters.refused++;
      return reply(req, res, 409, 'taken');
    }
    counters.hold++;
    await reply(req, res, 201, `${seat.id} ${sign(seat)}`);
  },
};

const server = createServer((req, res) => {
  const url = new URL(req.url, 'http://boxoffice');
  const handler = routes[url.pathname.slice(1)];
  if (!handler) return reply(req, res, 404, 'not found');
  handler(req, res, url).catch((error) => {
    res.statusCode = 500;
    res.end(error.message);
  });
});

server.listen(0, '127.0.0.1');
await once(server, 'listening');
const visitors = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(server.address().port)], { stdio: ['ignore', 'inherit', 'inherit'] });
await once(visitors, 'exit');
server.close();
server.closeAllConnections();
console.log('served', counters, 'plan version', house.version);
