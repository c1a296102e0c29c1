import { EventEmitter } from 'node:events';

const LETTERS = 'ABCDEFGHJKLMNPQRST';

export class Hall extends EventEmitter {
  #seats = new Map();
  #free;

  constructor(name, perRow) {
    super();
    this.name = name;
    this.perRow = perRow;
    this.#free = LETTERS.length * perRow;
    for (const row of LETTERS) {
      for (let n = 1; n <= perRow; n++) this.#seats.set(`${row}${n}`, null);
    }
  }

  get free() {
    return this.#free;
  }

  holder(seat) {
    if (!this.#seats.has(seat)) throw Object.assign(new Error(`no seat ${seat}`), { status: 404 });
    return this.#seats.get(seat);
  }

  take(seats, guest) {
    for (const s of seats) {
      if (this.holder(s) !== null) return { ok: false, taken: s };
    }
    for (const s of seats) this.#seats.set(s, guest);
    this.#free -= seats.length;
    this.emit('taken', { guest, seats });
    return { ok: true, seats };
  }

  release(seats, guest) {
    let n = 0;
    for (const s of seats) {
      if (this.holder(s) !== guest) continue;
      this.#seats.set(s, null);
      n++;
    }
    this.#free += n;
    if (n) this.emit('released', { guest, n });
    return n;
  }
}
