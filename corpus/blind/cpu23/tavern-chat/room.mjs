import { EventEmitter } from 'node:events';
import { frame } from './wire.mjs';

const KEPT = 20;
const RUDE = ['blast', 'drat', 'bother'];

export class Room extends EventEmitter {
  #members = new Map();
  #recent = [];
  spoken = 0;

  constructor(name) {
    super();
    this.name = name;
  }

  join(nick, socket) {
    this.#members.set(nick, socket);
    socket.write(frame({ type: 'welcome', room: this.name, recent: this.#recent, members: [...this.#members.keys()] }));
    this.emit('joined', nick);
  }

  leave(nick) {
    if (this.#members.delete(nick)) this.emit('left', nick);
  }

  say(nick, text) {
    const words = text.split(' ').map((w) => (RUDE.includes(w) ? '*'.repeat(w.length) : w));
    const message = { type: 'said', room: this.name, n: ++this.spoken, nick, text: words.join(' ') };
    this.#recent.push(message);
    if (this.#recent.length > KEPT) this.#recent.shift();
    const line = frame(message);
    for (const socket of this.#members.values()) socket.write(line);
  }
}
