import http from 'node:http';
import { bookings, duration, responseSize } from './metrics.js';

const routes = [
  ['/sailings/:id', /^\/sailings\/([^/?]+)$/, (table, id) => {
    const found = table.byId.get(id);
    return found && { id: found.id, from: found.from, to: found.to, vessel: found.vessel };
  }],
  ['/sailings/:id/seats', /^\/sailings\/([^/?]+)\/seats$/, (table, id) => {
    const found = table.byId.get(id);
    if (found) bookings.inc({ port: found.from });
    return found && { id: found.id, free: found.seatsFree() };
  }],
  ['/ports/:port/departures', /^\/ports\/([^/?]+)\/departures$/, (table, port) =>
    table.byPort.get(port)?.slice(0, 10).map((s) => ({ id: s.id, minute: s.minute }))],
];

export function createServer(timetable) {
  return http.createServer((req, res) => {
    const started = process.hrtime.bigint();
    const url = new URL(req.url, 'http://localhost');
    let route = 'none';
    let body;
    for (const [name, pattern, answer] of routes) {
      const match = pattern.exec(url.pathname);
      if (!match) continue;
      route = name;
      body = answer(timetable, match[1]);
      break;
    }
    res.statusCode = body ? 200 : 404;
    res.setHeader('content-type', 'application/json');
    res.setHeader('x-route', route);
    res.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const labels = { method: req.method, path: req.url, status: res.statusCode };
      duration.observe(labels, seconds);
      responseSize.observe(labels, text.length);
    });
    const text = JSON.stringify(body ?? { error: 'not found' });
    res.end(text);
  });
}
