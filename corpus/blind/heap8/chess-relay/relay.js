import { createServer } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

class Seat {
  constructor(socket, line) {
    this.socket = socket;
    this.board = new Uint8Array(64).fill(1);
    this.transcript = [];
    this.line = line;
  }

  record(text) {
    for (const move of text.trim().split('\n')) {
      this.transcript.push({ n: this.transcript.length, move, clock: 300_000 - this.transcript.length * 900, by: 'white' });
      this.board[this.transcript.length % 64] += 1;
    }
  }
}

export async function openRelay(book) {
  const lobby = new Set();
  const stats = { greeted: 0, moves: 0, resets: 0 };
  let connections = 0;

  const server = createServer((socket) => {
    const seat = new Seat(socket, book[stats.greeted % book.length]);
    stats.greeted += 1;
    connections += 1;
    lobby.add(seat);
    socket.setEncoding('utf8');
    socket.write(`welcome ${seat.line.eco}\n`);
    socket.on('data', (text) => {
      seat.record(text);
      stats.moves += 1;
      socket.write('ok\n');
    });
    socket.on('error', () => {
      stats.resets += 1;
    });
    socket.on('end', () => {
      lobby.delete(seat);
    });
    socket.on('close', () => {
      connections -= 1;
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: server.address().port,
    stats,
    seated: () => lobby.size,
    async quiet() {
      while (connections > 0) await pause(5);
    },
  };
}
