export class BufferPool {
  #free = [];
  #lent = new Set();

  constructor(size, keep) {
    this.size = size;
    this.keep = keep;
    this.allocated = 0;
    while (this.#free.length < keep) this.#free.push(this.#allocate());
  }

  borrow() {
    const buffer = this.#free.pop() ?? this.#allocate();
    this.#lent.add(buffer);
    return buffer;
  }

  giveBack(buffer) {
    if (!this.#lent.delete(buffer)) throw new Error('not lent here');
    if (this.#free.length < this.keep) this.#free.push(buffer);
  }

  #allocate() {
    this.allocated += 1;
    return Buffer.alloc(this.size);
  }

  get lent() { return this.#lent.size; }
}
