import http from 'node:http';
import { Router } from './router.js';
import { tickets } from './tickets.js';

const router = new Router();
router.get('/tickets', (req, res) => res.end(JSON.stringify(tickets.list(req.query.get('sort')))));
router.get('/tickets/count', (req, res) => res.end(String(tickets.count())));

const server = http.createServer((req, res) => router.handle(req, res)).listen(0, '127.0.0.1', async () => {
  const base = `http://127.0.0.1:${server.address().port}`;
  for (let i = 0; i < 70; i++) {
    await (await fetch(`${base}/tickets?sort=${i % 2 ? 'title' : 'owner'}`)).text();
    await (await fetch(`${base}/tickets/count`)).text();
  }
  process.exit(0);
});
