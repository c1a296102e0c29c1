import { Room } from './room.js';
import { Session, presenceOf } from './session.js';
import { banned, phrases, some } from './names.js';

export class Lobby {
  constructor() {
    this.rooms = Array.from({ length: 30 }, (_, i) => new Room(`room ${i}`));
    this.sessions = new Map();
    this.onClose = [];
    this.serial = 0;
    this.delivered = 0;
  }

  enter() {
    const rooms = [this.rooms[some(30)], this.rooms[some(30)]];
    const session = new Session(++this.serial, rooms);
    this.sessions.set(session.id, session);
    while (this.sessions.size > 350) this.leave(this.sessions.keys().next().value);
    return session;
  }

  leave(id) {
    const session = this.sessions.get(id);
    this.sessions.delete(id);
    session.close();
  }

  chatter(session) {
    const text = phrases[some(phrases.length)];
    if (banned.has(text)) return;
    presenceOf(session).typing = true;
    this.delivered += this.rooms[some(30)].say(session.id, `${session.id}: ${text}`);
  }

  shut() {
    for (const id of [...this.sessions.keys()]) this.leave(id);
  }
}
