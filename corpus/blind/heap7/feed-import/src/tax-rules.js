export class TaxRules {
  constructor() {
    this.rules = new Map();
    for (let i = 0; i < 400; i += 1) {
      this.rules.set(`A${i}`, {
        code: `A${i}`,
        rate: [0, 5, 9, 21][i % 4],
        countries: Array.from({ length: 27 }, (_, c) => ({ country: `C${c}`, rate: 15 + ((i + c) % 12), exempt: (i * c) % 17 === 0 })),
      });
    }
  }

  get(code) {
    return this.rules.get(code);
  }
}
