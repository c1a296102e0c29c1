import http from 'node:http';
import { once } from 'node:events';
import { rowsOf } from './tables.mjs';

const PIECE = 1360;

function frame(event, data, id) {
  return `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

async function relay(res, text) {
  for (let at = 0; at < text.length; at += PIECE) {
    if (!res.write(text.slice(at, at + PIECE))) await once(res, 'drain');
  }
}

async function handle(req, res) {
  let body = '';
  req.setEncoding('utf8');
  for await (const part of req) body += part;
  const { id, params } = JSON.parse(body);
  res.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  let n = 0;
  for (const step of [10, 40, 80]) await relay(res, frame('progress', { id, percent: step }, ++n));
  const rows = rowsOf(params.table, params.rows);
  await relay(res, frame('result', { id, rows }, ++n));
  res.end();
}

export function startGateway() {
  const server = http.createServer((req, res) => {
    handle(req, res).catch((err) => res.destroy(err));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
