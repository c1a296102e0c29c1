'use strict';
const http = require('node:http');
const { once } = require('node:events');
const { check } = require('./check');
const { snap } = require('./snap');

const page = Buffer.from('<p>A page of the handbook.</p>\n'.repeat(9000));
const server = http.createServer((req, res) => {
  res.setHeader('content-type', 'text/html');
  res.end(page);
});

let broken = 0;
async function checkAll(base, links) {
  for (let i = 0; i < links; i++) {
    const { ok } = await check(`${base}/handbook/${i}`);
    if (!ok) broken++;
  }
}

async function main() {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${server.address().port}`;
  await checkAll(base, 5);
  for (let phase = 0; phase < 3; phase++) {
    await checkAll(base, 45);
    await snap();
  }
  console.log(broken);
  process.exit(0);
}

main();
