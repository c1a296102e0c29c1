class Plate {
  constructor(serial, bytes) {
    this.serial = serial;
    this.pixels = Buffer.alloc(bytes);
    this.exposures = 0;
    this.lastStars = [];
  }
}

export class PlatePool {
  #idle = [];
  #waiters = [];
  made = 0;
  out = 0;

  constructor({ plates, bytes }) {
    this.plates = plates;
    this.bytes = bytes;
  }

  async acquire() {
    this.out += 1;
    if (this.#idle.length > 0) return this.#idle.pop();
    if (this.made < this.plates) {
      this.made += 1;
      return new Plate(this.made, this.bytes);
    }
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  release(plate) {
    this.out -= 1;
    const waiter = this.#waiters.shift();
    if (waiter) waiter(plate);
    else this.#idle.push(plate);
  }
}
