import net from 'node:net';
import { EventEmitter } from 'node:events';
import { KIND, Receiver, frame } from './wire.mjs';

class Room {
  members = new Set();
  log = [];
  words = new Map();

  constructor(name) {
    this.name = name;
  }

  note(author, text) {
    this.log.push({ author, text });
    if (this.log.length > 200) this.log.shift();
    for (const word of text.toLowerCase().split(/\W+/)) {
      if (word.length > 3) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    }
  }

  top(n) {
    return [...this.words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, n);
  }
}

export class RoomServer extends EventEmitter {
  #rooms = new Map();
  #server = net.createServer((socket) => this.#welcome(socket));
  received = 0;

  listen() {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(this.#server.address().port)));
  }

  close() {
    return new Promise((resolve) => this.#server.close(resolve));
  }

  room(name) {
    let room = this.#rooms.get(name);
    if (!room) this.#rooms.set(name, (room = new Room(name)));
    return room;
  }

  report() {
    return [...this.#rooms.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map((room) => ({
      name: room.name,
      top: room.top(4),
    }));
  }

  #welcome(socket) {
    const session = { socket, name: null, room: null, heard: 0 };
    const receiver = new Receiver((kind, text) => this.#handle(session, kind, text));
    socket.setNoDelay(true);
    socket.on('data', (chunk) => receiver.push(chunk));
    socket.on('end', () => socket.end());
    socket.on('error', () => session.room?.members.delete(session));
    socket.on('close', () => session.room?.members.delete(session));
  }

  #handle(session, kind, text) {
    this.received++;
    switch (kind) {
      case KIND.join: {
        const { room, name } = JSON.parse(text);
        session.name = name;
        session.room = this.room(room);
        session.room.members.add(session);
        break;
      }
      case KIND.say:
        session.room.note(session.name, text);
        if (++session.heard % 25 === 0) this.#share(session.room, session, text);
        break;
      case KIND.leave:
        session.socket.write(frame(KIND.tally, { heard: session.heard }));
        session.room.members.delete(session);
        this.emit('left', session.name);
        break;
    }
  }

  #share(room, from, text) {
    const packet = frame(KIND.tell, `${from.name}: ${text}`);
    for (const member of room.members) if (member !== from) member.socket.write(packet);
  }
}
