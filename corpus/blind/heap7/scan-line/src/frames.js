class Frame {
  constructor(slot, bytes) {
    this.slot = slot;
    this.pixels = new Uint8Array(bytes);
    this.serial = 0;
  }
}

export class FramePool {
  #free = [];
  #leases = new Map();

  constructor({ size, bytes }) {
    this.total = size;
    for (let slot = 0; slot < size; slot += 1) this.#free.push(new Frame(slot, bytes));
  }

  get leased() {
    return this.#leases.size;
  }

  lease(serial) {
    const frame = this.#free.pop();
    if (!frame) throw new Error('no frame is free');
    frame.serial = serial;
    this.#leases.set(serial, frame);
    return frame;
  }

  release(frame) {
    if (this.#leases.delete(frame.serial)) this.#free.push(frame);
  }
}
