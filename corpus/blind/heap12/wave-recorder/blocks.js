/** Blocks of samples that are lent out and come back. */
export class Blocks {
  #free = [];
  lent = 0;

  constructor(count, length) {
    this.length = length;
    for (let i = 0; i < count; i++) this.#free.push(new Float32Array(length));
  }

  take() {
    const block = this.#free.pop();
    if (!block) throw new Error('no block left');
    this.lent++;
    return block;
  }

  give(block) {
    this.lent--;
    this.#free.push(block);
  }

  get free() {
    return this.#free.length;
  }
}
