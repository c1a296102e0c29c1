export class Item {
  constructor(code, shelf, count) {
    this.code = code;
    this.shelf = shelf;
    this.count = count;
    this.moves = [{ by: 'receipt', count, note: `received ${count} of ${code}` }];
    this.open = true;
  }

  take(count, by) {
    this.count -= count;
    this.moves.push({ by, count: -count, note: `${by} took ${count} of ${this.code}` });
  }
}

export class Stock {
  #byCode = new Map();
  #byShelf = new Map();

  receive(code, shelf, count) {
    const item = new Item(code, shelf, count);
    this.#byCode.set(code, item);
    let items = this.#byShelf.get(shelf);
    if (!items) this.#byShelf.set(shelf, (items = new Set()));
    items.add(item);
    return item;
  }

  take(code, count, by) {
    const item = this.#byCode.get(code);
    item.take(count, by);
    if (item.count === 0) this.soldOut(item);
  }

  soldOut(item) {
    item.open = false;
  }

  openOn(shelf) {
    let open = 0;
    for (const item of this.#byShelf.get(shelf) ?? []) if (item.open) open++;
    return open;
  }
}
