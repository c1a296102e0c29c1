export class PassageLog {
  #passages = [];
  #perCompany = new Map();

  constructor(plates) {
    this.plates = plates;
  }

  record(passage) {
    this.#passages.push(passage);
    const owner = this.plates.owner(passage.plate);
    this.#perCompany.set(owner.company, (this.#perCompany.get(owner.company) ?? 0) + 1);
  }

  summary() {
    const light = this.#passages.reduce((sum, p) => sum + p.brightness(), 0) / this.#passages.length;
    return { passages: this.#passages.length, companies: this.#perCompany.size, light: light.toFixed(2) };
  }
}
