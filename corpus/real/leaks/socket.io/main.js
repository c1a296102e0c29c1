'use strict';
const { openServer, boards } = require('./boards');
const { io } = require('socket.io-client');
const { snap } = require('./snap');

async function visit(port, board) {
  const socket = io(`http://127.0.0.1:${port}/board-${board}`, { transports: ['websocket'], forceNew: true });
  await new Promise((resolve) => socket.on('state', resolve));
  socket.close();
}

async function main() {
  const { port, close } = await openServer();
  let n = 0;
  for (let i = 0; i < 20; i++) await visit(port, n++);
  for (let phase = 0; phase < 3; phase++) {
    for (let i = 0; i < 120; i++) await visit(port, n++);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await snap();
  }
  console.log(boards.opened);
  close();
  process.exit(0);
}

main();
