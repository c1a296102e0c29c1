export class Scoop {
  constructor(id, size) {
    this.id = id;
    this.bytes = Buffer.allocUnsafeSlow(size).fill(0);
    this.used = 0;
    this.next = null;
  }
}

export class ScoopPool {
  #free = null;
  #every = [];
  borrowed = 0;

  constructor(size) {
    this.size = size;
  }

  take() {
    let scoop = this.#free;
    if (scoop) {
      this.#free = scoop.next;
      scoop.next = null;
    } else {
      scoop = new Scoop(this.#every.length, this.size);
      this.#every.push(scoop);
    }
    scoop.used = 0;
    this.borrowed += 1;
    return scoop;
  }

  give(scoop) {
    scoop.next = this.#free;
    this.#free = scoop;
    this.borrowed -= 1;
  }

  get allocated() {
    return this.#every.length;
  }
}
