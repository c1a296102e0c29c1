'use strict';
const { WebSocketServer, WebSocket } = require('ws');

function quotes(n) {
  return JSON.stringify(Array.from({ length: 40 }, (_, i) => ({ symbol: `SYM${i}`, bid: n + i / 100, ask: n + i / 90 })));
}

async function openFeed() {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    port: server.address().port,
    publish(n) {
      const text = quotes(n);
      for (const client of server.clients) {
        if (client.readyState === WebSocket.OPEN) client.send(text);
      }
    },
  };
}

module.exports = { openFeed };
