import { createServer } from 'node:http';

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Collection } from './collection.js';
import { sheetFrom, Invalid } from './validate.js';
import { list, etag } from './render.js';

const collection = new Collection(3000);
const seen = { list: 0, sheet: 0, added: 0, refused: 0, unchanged: 0 };

async function bodyOf(req) {
  let body = '';
  for await (const chunk of req.setEncoding('utf8')) body += chunk;
  return body;
}

function send(req, res, type, body) {
  const tag = etag(body);
  if (req.headers['if-none-match'] === tag) {
    seen.unchanged++;
    res.writeHead(304).end();
    return;
  }
  res.writeHead(200, { 'content-type': type, etag: tag, 'content-length': Buffer.byteLength(body) }).end(body);
}

const handlers = {
  'GET /list'(req, res, { searchParams: q }) {
    seen.list++;
    const { total, sheets } = collection.search({
      genus: q.get('genus') ?? undefined, country: q.get('country') ?? undefined,
      from: Number(q.get('from') ?? 0), to: Number(q.get('to') ?? 9999), page: Number(q.get('page') ?? 0),
    });
    send(req, res, 'text/html', list(total, sheets));
  },
  'GET /sheet'(req, res, { searchParams }) {
    seen.sheet++;
    const sheet = collection.get(Number(searchParams.get('id')));
    if (!sheet) return void res.writeHead(404).end();
    send(req, res, 'application/json', JSON.stringify(sheet));
  },
  async 'POST /sheet'(req, res) {
    try {
      collection.add(sheetFrom(await bodyOf(req)));
      seen.added++;
      res.writeHead(201).end();
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      seen.refused++;
      res.writeHead(422).end(JSON.stringify({ field: error.field, message: error.message }));
    }
  },
};

const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://herbarium');
  const handler = handlers[`${req.method} ${url.pathname}`];
  if (!handler) return void res.writeHead(404).end();
  void handler(req, res, url);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address();
const readers = spawn(process.execPath, [fileURLToPath(new URL('./load.js', import.meta.url)), String(port)], { stdio: 'inherit' });
await once(readers, 'exit');
server.close();
server.closeAllConnections();
console.log(seen, 'sheets', collection.size);
