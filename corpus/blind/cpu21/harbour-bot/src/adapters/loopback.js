import { EventEmitter } from 'node:events';
import { createHash } from 'node:crypto';

const LINES = ['morning all', 'who took my fender', 'fog over the outer mole', 'ferry is late again!!', 'diesel price is up', 'anyone seen the pilot boat?',
  '!tide 3', '!tide', '!t 6 --feet', '!berth add A12', '!berth add "North 4"', '!berth list', '!top', '!last fog', '!last', '!weather'];

export class LoopbackAdapter extends EventEmitter {
  constructor({ users, channels, seed }) {
    super();
    this.state = seed;
    this.users = users;
    this.channels = channels;
    this.hash = createHash('sha256');
    this.replies = 0;
  }
  #n(max) {
    this.state = (Math.imul(this.state, 22695477) + 1) >>> 0;
    return (this.state >>> 8) % max;
  }
  async play(count) {
    let at = 1_780_000_000_000;
    for (let i = 0; i < count; i++) {
      at += this.#n(400);
      const text = LINES[this.#n(LINES.length)];
      const message = { id: `m${i}`, at, user: `u${this.#n(this.users)}`, channel: `#pier-${this.#n(this.channels)}`, text: text[0] === '!' ? text : `${text} ${this.#n(1000)}` };
      for (const fn of this.listeners('message')) await fn(message);
    }
  }
  reply(message, text) {
    this.replies++;
    this.hash.update(`${message.id}>${text}\n`);
  }
}
