const SHOWN = 600;

export class HiveJournal {
  #pages = new Map();

  write(hive, minute, line) {
    const page = this.#pages.get(hive) ?? '';
    this.#pages.set(hive, `${page}${minute} ${line}\n`);
  }

  tail(hive) {
    const page = this.#pages.get(hive) ?? '';
    return page.slice(-SHOWN).split('\n').slice(1);
  }

  hives() {
    return [...this.#pages.keys()];
  }
}
