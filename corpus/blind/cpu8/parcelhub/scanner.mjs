import { EventEmitter } from 'node:events';

export class Belt extends EventEmitter {
  #state = 2463534242;

  #draw(n) {
    let y = this.#state;
    y ^= y << 13;
    y ^= y >>> 17;
    y ^= y << 5;
    this.#state = y >>> 0;
    return this.#state % n;
  }

  run(minutes, perMinute, chutes, slots) {
    let code = 0;
    for (let minute = 0; minute < minutes; minute++) {
      const batch = Array.from({ length: perMinute }, () => ({
        code: `3S${String(code++).padStart(8, '0')}`,
        postcode: this.#draw(60) === 0 ? null : 1000 + this.#draw(chutes),
        grams: 80 + this.#draw(26000),
        slot: this.#draw(slots),
        minute,
      }));
      this.emit('batch', batch);
      if (minute % 30 === 29) this.emit('truck', minute);
    }
    this.emit('end');
  }
}
