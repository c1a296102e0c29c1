export class Chain {
  #head = null;
  #tail = null;

  append(value) {
    const node = { value, next: null };
    if (this.#tail) this.#tail.next = node;
    else this.#head = node;
    this.#tail = node;
  }

  take() {
    const node = this.#head;
    if (!node) return undefined;
    this.#head = node.next;
    if (!this.#head) this.#tail = null;
    return node.value;
  }

  *[Symbol.iterator]() {
    for (let node = this.#head; node; node = node.next) yield node.value;
  }

  get size() {
    let n = 0;
    for (let node = this.#head; node; node = node.next) n++;
    return n;
  }
}
