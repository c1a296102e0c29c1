import { connect } from 'node:net';
import { once } from 'node:events';

async function visit(port, n) {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('utf8');
  await once(socket, 'data');
  const moves = Array.from({ length: 30 }, (_, i) => `${'abcdefgh'[(n + i) % 8]}${1 + (i % 8)}`);
  socket.write(`${moves.join('\n')}\n`);
  await once(socket, 'data');
  const closed = once(socket, 'close');
  if (n % 4 === 0) socket.end();
  else socket.resetAndDestroy();
  await closed;
}

export async function playSitting(port, count) {
  for (let n = 0; n < count; n += 1) await visit(port, n);
}
