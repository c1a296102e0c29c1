class Tariff {
  #name;
  #rate;
  constructor(name, rate) { this.#name = name; this.#rate = rate; }
  get name() { return this.#name; }
  factor(months) {
    let value = 1;
    for (let m = 1; m <= months; m++) value += (1 + this.#rate / 12) ** -m;
    return value;
  }
}

class Contract {
  #tariff;
  #amount;
  #months;
  constructor(tariff, amount, months) {
    this.#tariff = tariff;
    this.#amount = amount;
    this.#months = months;
  }
  get tariff() { return this.#tariff.name; }
  get #annuity() { return this.#tariff.factor(this.#months); }
  get monthly() { return this.#amount / this.#annuity; }
}

class Portfolio {
  #contracts = [];
  add(contract) { this.#contracts.push(contract); }
  totals() {
    const sums = new Map();
    for (const contract of this.#contracts) {
      sums.set(contract.tariff, (sums.get(contract.tariff) ?? 0) + contract.monthly);
    }
    return sums;
  }
}

const tariffs = [['home', 0.031], ['car', 0.059], ['study', 0.012]].map(([n, r]) => new Tariff(n, r));
const terms = [120, 240, 360];
const portfolio = new Portfolio();
let state = 88;
for (let i = 0; i < 145000; i++) {
  state = (state * 48271) % 2147483647;
  portfolio.add(new Contract(tariffs[state % 3], 1000 + (state % 100000), terms[(state >> 6) % 3]));
}
for (const [name, sum] of portfolio.totals()) console.log(name, sum.toFixed(2));
