'use strict';

const http = require('node:http');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { WorkerPool } = require('./pool/pool');
const { Shelf } = require('./shelf');

const pool = new WorkerPool(path.join(__dirname, 'pool', 'archiver.js'), { size: 2, queueLimit: 200 });
const shelf = new Shelf({ maxBytes: 8 * 1024 * 1024 });

function reply(res, status, value) {
  const body = JSON.stringify(value);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  res.end(body);
}

function readBody(req) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', reject);
  });
}

async function archive(req, res, ledger) {
  const body = await readBody(req);
  const bytes = new Uint8Array(body);
  const result = await pool.run({ ledger, bytes }, [bytes.buffer]);
  shelf.put(result.digest, Buffer.from(result.packed.buffer, result.packed.byteOffset, result.packed.byteLength));
  reply(res, 201, { ledger, rows: result.rows, digest: result.digest, stored: result.packed.byteLength, balance: result.balance });
}

function fetchOne(res, digest) {
  const packed = shelf.get(digest);
  if (!packed) return reply(res, 404, { error: 'not on the shelf' });
  res.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': 'gzip', 'content-length': packed.length });
  return res.end(packed);
}

const server = http.createServer((req, res) => {
  const [, kind, id] = req.url.split('/');
  if (req.method === 'POST' && kind === 'ledgers') {
    archive(req, res, id).catch((error) => reply(res, error.status ?? 500, { error: error.message }));
  } else if (req.method === 'GET' && kind === 'archives') {
    fetchOne(res, id);
  } else {
    reply(res, 404, { error: 'not found' });
  }
});

server.listen(0, '127.0.0.1', () => {
  const branches = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(server.address().port)], { stdio: 'inherit' });
  branches.on('exit', async () => {
    server.close();
    server.closeAllConnections();
    await pool.close();
    console.log('done %d, shelf %d files %d bytes', pool.done, shelf.size, shelf.bytes);
  });
});
