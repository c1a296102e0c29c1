'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { state } = require('./mirror');
const { snap } = require('./snap');

const archive = Buffer.alloc(48 * 1024, 'archive ');
const server = http.createServer((req, res) => {
  res.setHeader('etag', `"${req.url.length}-${archive.length}"`);
  res.end(archive);
});

let fresh = 0;
async function sweep(port, paths) {
  for (let i = 0; i < paths; i++) {
    const { status, etag } = await state(port, `/pool/main/${i}.tar`);
    if (status === 200 && etag) fresh++;
  }
}

async function main() {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await sweep(port, 8);
  for (let phase = 0; phase < 3; phase++) {
    await sweep(port, 60);
    await snap();
  }
  console.log(fresh);
  process.exit(0);
}

main();
