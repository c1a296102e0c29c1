import { notesOf } from './notes.js';

export class Member {
  #off = [];

  constructor(id, room) {
    this.id = id;
    this.room = room;
    this.unread = 0;
    this.page = new Uint16Array(256).fill(id % 65536);
    this.#listen('message', (text) => this.#read(text));
    this.#listen('bell', () => {
      this.unread = 0;
    });
  }

  leave() {
    for (const off of this.#off) off();
    this.#off.length = 0;
  }

  #listen(event, handler) {
    this.room.on(event, handler);
    this.#off.push(() => this.room.off(event, handler));
  }

  #read(text) {
    this.unread += 1;
    const list = notesOf(this);
    list.push(`${this.id} heard: ${text}`);
    if (list.length > 8) list.shift();
  }
}
