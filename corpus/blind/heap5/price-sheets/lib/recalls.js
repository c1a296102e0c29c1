export class Recalls {
  #bySheet = new Map();

  add(sheet, article, reason) {
    const list = this.#bySheet.get(sheet);
    if (list) list.push({ article, reason });
    else this.#bySheet.set(sheet, [{ article, reason }]);
  }

  get count() {
    let n = 0;
    for (const list of this.#bySheet.values()) n += list.length;
    return n;
  }

  ofSheet(sheet) {
    return this.#bySheet.get(sheet) ?? [];
  }
}
