export class BufferPool {
  #idle = [];
  #bytes;
  #keep;

  constructor({ bytes, keep }) {
    this.#bytes = bytes;
    this.#keep = keep;
    for (let i = 0; i < keep; i++) this.#idle.push(new Uint8Array(bytes));
  }

  get idle() {
    return this.#idle.length;
  }

  acquire() {
    return this.#idle.pop() ?? new Uint8Array(this.#bytes);
  }

  release(buffer) {
    if (this.#idle.length < this.#keep) this.#idle.push(buffer.fill(0));
  }
}
