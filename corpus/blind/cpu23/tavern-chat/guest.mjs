import { connect } from 'node:net';
import { once } from 'node:events';
import { frame, receive } from './wire.mjs';

const SAYINGS = 'who has the next round then blast it is raining again did you hear about the ferry my dog ate the darts drat'.split(' ');

export class Guest {
  heard = 0;
  letters = 0;
  #waiting = null;

  constructor(nick, random) {
    this.nick = nick;
    this.random = random;
  }

  async enter(port, rooms) {
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(this.socket, 'connect');
    receive(this.socket, (message) => this.#take(message));
    this.socket.write(frame({ type: 'hello', nick: this.nick }));
    for (const room of rooms) {
      const welcomed = new Promise((resolve) => { this.#waiting = (m) => m.type === 'welcome' && resolve(); });
      this.socket.write(frame({ type: 'join', room }));
      await welcomed;
    }
    this.rooms = rooms;
  }

  #take(message) {
    if (message.type === 'said') {
      this.heard++;
      this.letters += message.text.length;
    }
    this.#waiting?.(message);
  }

  /** Says something and waits until it has come back: people do not talk over themselves. */
  async talk() {
    const room = this.rooms[this.random(this.rooms.length)];
    const text = Array.from({ length: 5 + this.random(20) }, () => SAYINGS[this.random(SAYINGS.length)]).join(' ');
    const echoed = new Promise((resolve) => { this.#waiting = (m) => m.type === 'said' && m.nick === this.nick && resolve(); });
    this.socket.write(frame({ type: 'say', room, text }));
    await echoed;
  }

  async go() {
    this.socket.end();
    await once(this.socket, 'close');
  }
}
