'use strict';
const { D, ONE, sum, cents } = require('./money');

const HORIZON = 110;

class Quote {
  #table;
  #interest;
  #steps = [];

  static for(table) {
    return new Quote(table);
  }

  constructor(table) {
    this.#table = table;
  }

  at(percent) {
    this.#interest = ONE.plus(D(percent).div(100));
    return this;
  }

  annuity({ age, yearly, guaranteed = 0 }) {
    this.#steps.push(() => {
      const terms = [];
      for (let t = 0; age + t < HORIZON; t++) {
        const p = t < guaranteed ? ONE : this.#table.survival(age, t);
        terms.push(p.times(yearly).times(this.#discount(t)));
      }
      return sum(terms);
    });
    return this;
  }

  deathBenefit({ age, amount, until }) {
    this.#steps.push(() => {
      const terms = [];
      for (let t = 0; age + t < until; t++) {
        const dies = this.#table.survival(age, t).minus(this.#table.survival(age, t + 1));
        terms.push(dies.times(amount).times(this.#discount(t + 0.5)));
      }
      return sum(terms);
    });
    return this;
  }

  premium(loading = '0.035') {
    const present = sum(this.#steps.map((step) => step()));
    return cents(present.times(ONE.plus(loading)));
  }

  #discount(t) {
    return this.#interest.pow(-t);
  }
}

module.exports = { Quote };
