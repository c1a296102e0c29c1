import { EventEmitter } from 'node:events';

export class Press extends EventEmitter {
  #tray;
  #perBeat;
  sheets = new Map();
  printed = 0;

  constructor(tray, perBeat) {
    super();
    this.#tray = tray;
    this.#perBeat = perBeat;
  }

  beat() {
    for (let i = 0; i < this.#perBeat; i++) {
      const order = this.#tray.next();
      if (!order) {
        this.emit('idle');
        return;
      }
      this.#print(order);
    }
  }

  #print(order) {
    let ink = 0;
    for (const { boxes } of order.pages) {
      for (const { chars, font } of boxes) ink += chars * font.widths[chars % font.widths.length].advance;
    }
    const sheets = Math.ceil(order.pages.length / 2) * order.copies;
    this.sheets.set(order.paper, (this.sheets.get(order.paper) ?? 0) + sheets);
    this.printed += 1;
    this.emit('printed', order.number, ink);
  }
}
