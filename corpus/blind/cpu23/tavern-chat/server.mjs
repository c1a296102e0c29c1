import { createServer } from 'node:net';
import { Room } from './room.mjs';
import { receive } from './wire.mjs';

export function tavern() {
  const rooms = new Map();
  const events = { joined: 0, left: 0 };

  const room = (name) => {
    let found = rooms.get(name);
    if (!found) {
      rooms.set(name, (found = new Room(name)));
      found.on('joined', () => events.joined++).on('left', () => events.left++);
    }
    return found;
  };

  const actions = {
    join: (session, { room: name }) => { session.rooms.add(name); room(name).join(session.nick, session.socket); },
    leave: (session, { room: name }) => { session.rooms.delete(name); room(name).leave(session.nick); },
    say: (session, { room: name, text }) => { if (session.rooms.has(name)) room(name).say(session.nick, text); },
    hello: (session, { nick }) => { session.nick = nick; },
  };

  const server = createServer({ noDelay: true }, (socket) => {
    const session = { nick: '?', rooms: new Set(), socket };
    receive(socket, (message) => actions[message.type]?.(session, message));
    socket.on('close', () => { for (const name of session.rooms) room(name).leave(session.nick); });
  });
  return { server, rooms, events };
}
