'use strict';
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const boards = { opened: 0 };

class Board {
  constructor(name) {
    this.name = name;
    this.notes = Array.from({ length: 40 }, (_, i) => ({ text: `note ${i} of ${name}`, x: i * 10, y: i * 7 }));
  }
}

async function openServer() {
  const http = createServer();
  const io = new Server(http);
  io.of(/^\/board-\d+$/).on('connection', (socket) => {
    const space = socket.nsp;
    space.board ??= new Board(space.name);
    boards.opened++;
    socket.emit('state', space.board.notes.length);
  });
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { port: http.address().port, close: () => io.close() };
}

module.exports = { openServer, boards };
