'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { checkLine } = require('./shapes');
const { pack } = require('./pack');

async function readBody(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function startGate() {
  const reasons = new Map();

  function accept(batch) {
    const good = [];
    for (const line of batch.lines) {
      const reason = checkLine(line);
      if (!reason) good.push(line);
      else reasons.set(reason, (reasons.get(reason) || 0) + 1);
    }
    return good;
  }

  const server = http.createServer(async (req, res) => {
    const batch = await readBody(req);
    const good = accept(batch);
    const { pallets, fill } = pack(good);
    const body = JSON.stringify({ lines: batch.lines.length, refused: batch.lines.length - good.length, pallets, fill });
    res.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    res.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: server.address().port,
    reasons: () => [...reasons].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

module.exports = { startGate };
