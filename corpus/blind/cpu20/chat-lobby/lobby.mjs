import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { Server } from 'socket.io';
import { Allowance, History } from './history.mjs';

const key = createSecretKey(randomBytes(32));
const stamp = (name) => createHmac('sha256', key).update(name).digest('hex');

export const ticket = (name) => ({ name, stamp: stamp(name) });

function tidy(text) {
  return text.trim().replace(/\s+/g, ' ').slice(0, 280);
}

export function openLobby(httpServer, rooms) {
  const io = new Server(httpServer, { transports: ['websocket'], serveClient: false, perMessageDeflate: false, maxHttpBufferSize: 1e5 });
  const histories = new Map(rooms.map((room) => [room, new History(100)]));
  const allowance = new Allowance(500, 2000);
  let serial = 0;

  io.use((socket, next) => {
    const { name, stamp: given } = socket.handshake.auth;
    const wanted = Buffer.from(stamp(String(name)));
    const have = Buffer.from(String(given));
    if (have.length !== wanted.length || !timingSafeEqual(have, wanted)) return next(new Error('who are you?'));
    socket.data.name = name;
    next();
  });

  io.on('connection', (socket) => {
    const { name } = socket.data;

    socket.on('enter', (room, reply) => {
      const history = histories.get(room);
      if (!history) return reply({ error: 'no such room' });
      socket.join(room);
      socket.to(room).emit('entered', { room, name });
      reply({ recent: history.recent(20) });
    });

    socket.on('say', ({ room, text }, reply) => {
      if (!socket.rooms.has(room)) return reply({ error: 'enter first' });
      if (!allowance.take(name, performance.now())) return reply({ error: 'slow down' });
      const line = tidy(String(text));
      if (line === '') return reply({ error: 'empty' });
      const message = { id: ++serial, room, from: name, text: line };
      histories.get(room).add(message);
      socket.to(room).emit('said', message);
      reply({ id: message.id });
    });

    socket.on('disconnect', () => allowance.forget(name));
  });

  return io;
}
