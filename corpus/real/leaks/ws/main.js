'use strict';
const net = require('node:net');
const { openFeed } = require('./feed');
const { snap } = require('./snap');

function slowClient(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.write('GET / HTTP/1.1\r\nHost: feed\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n');
    });
    socket.once('data', () => {
      socket.pause();
      resolve(socket);
    });
  });
}

async function main() {
  const feed = await openFeed();
  const clients = await Promise.all(Array.from({ length: 6 }, () => slowClient(feed.port)));
  const tick = async (n) => {
    for (let i = 0; i < n; i++) {
      feed.publish(i);
      if (i % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  await tick(4000);
  for (let phase = 0; phase < 3; phase++) {
    await tick(600);
    await snap();
  }
  console.log(clients.length);
  process.exit(0);
}

main();
