import http from 'node:http';
import { Hall } from './hall.mjs';

const METHODS = ['GET', 'POST', 'DELETE'];

const reply = (res, status, value) => {
  const text = JSON.stringify(value);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  res.end(text);
};

async function body(req) {
  let text = '';
  req.setEncoding('utf8');
  for await (const part of req) text += part;
  return text ? JSON.parse(text) : {};
}

export function createApp(names) {
  const halls = new Map(names.map((n, i) => [n, new Hall(n, 20 + i * 4)]));
  const journal = { taken: 0, released: 0 };
  for (const hall of halls.values()) {
    hall.on('taken', (e) => (journal.taken += e.seats.length));
    hall.on('released', (e) => (journal.released += e.n));
  }

  const server = http.createServer(async (req, res) => {
    try {
      if (!METHODS.includes(req.method)) return reply(res, 405, { error: 'method' });
      const [, section, name] = req.url.split('/');
      if (section === 'journal') return reply(res, 200, journal);
      const hall = halls.get(name);
      if (section !== 'halls' || !hall) return reply(res, 404, { error: 'not found' });
      if (req.method === 'GET') return reply(res, 200, { name, free: hall.free });
      const { guest, seats } = await body(req);
      if (req.method === 'DELETE') return reply(res, 200, { released: hall.release(seats, guest) });
      const result = hall.take(seats, guest);
      return reply(res, result.ok ? 201 : 409, result);
    } catch (err) {
      return reply(res, err.status ?? 400, { error: err.message });
    }
  });
  return { server, halls };
}
