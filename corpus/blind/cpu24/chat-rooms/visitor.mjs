import net from 'node:net';
import { once } from 'node:events';
import { KIND, Receiver, frame } from './wire.mjs';

const TALK = ['did anyone see the ferry this morning', 'the harbour lights are out again', 'bring coffee', 'who keeps the minutes tonight',
  'tuesday works for the sailing club', 'storm warning until friday evening', 'yes', 'lost a glove near the pier'];

function* chatter(seed, lines) {
  let state = seed * 7919 + 13;
  for (let i = 0; i < lines; i++) {
    state = (Math.imul(state, 48271) >>> 0) % 2147483647;
    yield `${TALK[state % TALK.length]} ${state % 997}`;
  }
}

export async function visit(port, { name, room, seed, lines }) {
  const socket = net.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let tally = null;
  const receiver = new Receiver((kind, text) => {
    if (kind === KIND.tally) {
      tally = JSON.parse(text);
      socket.end();
    }
  });
  socket.on('data', (chunk) => receiver.push(chunk));
  socket.write(frame(KIND.join, { name, room }));
  let batch = [];
  let size = 0;
  for (const line of chatter(seed, lines)) {
    const packet = frame(KIND.say, line);
    batch.push(packet);
    size += packet.length;
    if (size > 120_000) {
      if (!socket.write(Buffer.concat(batch, size))) await once(socket, 'drain');
      batch = [];
      size = 0;
    }
  }
  socket.write(Buffer.concat([...batch, frame(KIND.leave, {})]));
  await once(socket, 'close');
  return { name, ...tally };
}
