// First in, first out, in blocks, so that taking does not move the rest.
const BLOCK = 256;

export class Queue {
  constructor() {
    this.blocks = [];
    this.at = 0;
    this.length = 0;
  }

  put(item) {
    let last = this.blocks.at(-1);
    if (!last || last.length === BLOCK) this.blocks.push((last = []));
    last.push(item);
    this.length++;
  }

  take() {
    if (this.length === 0) return undefined;
    const first = this.blocks[0];
    const item = first[this.at];
    first[this.at++] = undefined;
    this.length--;
    if (this.at === BLOCK) {
      this.blocks.shift();
      this.at = 0;
    } else if (this.length === 0) {
      this.blocks = [];
      this.at = 0;
    }
    return item;
  }
}
