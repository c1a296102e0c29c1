'use strict';

const { connect } = require('node:net');
const { once } = require('node:events');
const { createHash, hash } = require('node:crypto');
const { Author } = require('./author.cjs');
const { received, send, text } = require('./frames.cjs');
const { serve } = require('./server.cjs');
const { Vault } = require('./vault.cjs');

const PIECE = 128 * 1024;

async function session(port, seed, saves) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const incoming = received(socket);
  const author = new Author(seed);
  let fresh = 0;
  let slices = 0;
  let same = 0;
  for (let save = 0; save < saves; save++) {
    const document = author.revise();
    const name = `${seed}/${save}`;
    send(socket, 'put', Buffer.from(name));
    for (let at = 0; at < document.length; at += PIECE) {
      if (!send(socket, 'data', document.subarray(at, at + PIECE))) await once(socket, 'drain');
    }
    send(socket, 'done');
    const receipt = JSON.parse(text((await incoming.next()).value));
    fresh += receipt.fresh;
    slices += receipt.slices;
    if (save % 2 === 1) {
      send(socket, 'get', Buffer.from(name));
      const check = createHash('sha256');
      for (let m = (await incoming.next()).value; m.kind !== 'done'; m = (await incoming.next()).value) {
        for (const part of m.parts) check.update(part);
      }
      if (check.digest('hex') === hash('sha256', document)) same++;
    }
  }
  socket.end();
  return `${seed}: ${slices} slices sent, ${fresh} new, ${same} documents read back unchanged`;
}

async function main() {
  const vault = new Vault();
  const server = serve(vault).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  for (const line of await Promise.all([session(port, 11, 30), session(port, 29, 30)])) console.log(line);
  const { documents, slices, taken, stored } = vault.list();
  console.log(`${documents} documents, ${slices} slices, ${taken} bytes taken, ${(taken / stored).toFixed(1)} times smaller on the shelf`);
  server.close();
}

main();
