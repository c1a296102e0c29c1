import { EventEmitter } from 'node:events';

export class House extends EventEmitter {
  constructor(rows, perRow) {
    super();
    this.setMaxListeners(0);
    this.seats = new Map();
    for (let row = 1; row <= rows; row += 1) {
      for (let n = 1; n <= perRow; n += 1) this.seats.set(`${row}-${n}`, { row, n, price: 20 + (rows - row), view: n % 11 ? 'clear' : 'pillar', guest: null });
    }
  }

  announce(name, detail) {
    this.emit('announce', { name, detail });
  }
}
