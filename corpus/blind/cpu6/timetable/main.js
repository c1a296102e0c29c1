import http from 'node:http';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { board, health, late } from './handlers.js';
import { compose, encoded, json, timed } from './wrap.js';

class Meter {
  #times = [];
  record(ms) {
    this.#times.push(ms);
  }
  summary() {
    const sorted = this.#times.toSorted((a, b) => a - b);
    return { count: sorted.length, median: sorted[sorted.length >> 1], max: sorted.at(-1) };
  }
}

const meter = new Meter();
const wrapped = compose(timed(meter), encoded, json);
const routes = new Map([
  ['board', wrapped(board)],
  ['late', wrapped(late)],
  ['health', wrapped(health)],
]);

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const [station, action] = url.pathname.split('/').slice(1);
  const handler = routes.get(action ?? station);
  if (!handler) return res.writeHead(404).end();
  const { status, headers, payload } = await handler({
    station,
    url,
    accepts: String(req.headers['accept-encoding'] ?? ''),
  });
  res.writeHead(status, { ...headers, 'content-length': payload.length }).end(payload);
});

server.listen(0, '127.0.0.1', () => {
  const load = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(server.address().port)], {
    stdio: 'inherit',
  });
  load.on('exit', (code) => {
    const { count, median, max } = meter.summary();
    console.error(`${count} replies, median ${median.toFixed(1)} ms, max ${max.toFixed(1)} ms`);
    server.close();
    process.exitCode = code;
  });
});
