export class Accounting {
  #undo = [];
  #balances = new Map();

  charge(owner, pages) {
    const before = this.#balances.get(owner) ?? 0;
    this.#balances.set(owner, before + pages);
    this.#undo.push({ owner, before, restore: () => this.#balances.set(owner, before) });
    if (this.#undo.length > 500) this.#undo.shift();
  }

  revert() {
    this.#undo.pop()?.restore();
  }

  get owners() { return this.#balances.size; }
}
