'use strict';

const { createServer } = require('node:net');
const { once } = require('node:events');
const { received, send, text } = require('./frames.cjs');

function serve(vault) {
  return createServer(async (socket) => {
    let entry = null;
    for await (const message of received(socket)) {
      switch (message.kind) {
        case 'put':
          entry = vault.open(text(message));
          break;
        case 'data':
          for (const part of message.parts) entry.write(part);
          break;
        case 'done':
          send(socket, 'answer', Buffer.from(JSON.stringify(entry.close())));
          break;
        case 'get':
          for (const slice of vault.read(text(message))) {
            if (!send(socket, 'data', slice)) await once(socket, 'drain');
          }
          send(socket, 'done');
          break;
        case 'list':
          send(socket, 'answer', Buffer.from(JSON.stringify(vault.list())));
          break;
      }
    }
    socket.end();
  });
}

module.exports = { serve };
