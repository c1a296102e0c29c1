const GENERA = ['Carex', 'Salix', 'Rosa', 'Hieracium', 'Rubus', 'Festuca', 'Viola', 'Euphrasia', 'Alchemilla', 'Taraxacum', 'Gentiana', 'Saxifraga'];
const COUNTRIES = ['NO', 'CH', 'GE', 'TR', 'PT', 'SI', 'FR', 'IS'];
const PEOPLE = ['Lindqvist', 'Okafor', 'Brunner', 'de Sousa', 'Halldórsdóttir', 'Kurtz'];
const PAGE = 20;

export class Collection {
  #byGenus = new Map();
  #byId = new Map();

  constructor(size) {
    let s = 1753;
    const die = (n) => {
      s = (s * 1103515245 + 12345) % 2147483648;
      return Math.floor((s / 2147483648) * n);
    };
    for (let id = 1; id <= size; id++) {
      this.add({
        id, genus: GENERA[die(GENERA.length)], species: `sp. ${die(90) + 1}`, collector: PEOPLE[die(PEOPLE.length)],
        year: 1840 + die(180), country: COUNTRIES[die(COUNTRIES.length)],
        notes: die(3) ? `roadside, ${die(2200)} m` : `wet meadow & ditch, <${die(900)} m`,
      });
    }
  }

  add(sheet) {
    this.#byId.set(sheet.id, sheet);
    const list = this.#byGenus.get(sheet.genus);
    if (list) list.push(sheet);
    else this.#byGenus.set(sheet.genus, [sheet]);
  }

  get size() {
    return this.#byId.size;
  }

  get(id) {
    return this.#byId.get(id);
  }

  search({ genus, country, from = 0, to = 9999, page }) {
    if (country && !COUNTRIES.includes(country)) return { total: 0, sheets: [] };
    const pool = genus ? this.#byGenus.get(genus) ?? [] : [...this.#byGenus.values()].flat();
    const hits = pool.filter((s) => s.year >= from && s.year <= to && (!country || s.country === country));
    const sheets = hits.slice(page * PAGE, (page + 1) * PAGE).sort((a, b) => a.species.localeCompare(b.species));
    return { total: hits.length, sheets };
  }
}
