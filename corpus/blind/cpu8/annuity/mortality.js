'use strict';
const { D, ONE } = require('./money');

// Makeham: hazard = A + B·c^x
class Makeham {
  constructor({ a, b, c }) {
    this.a = D(a);
    this.b = D(b);
    this.c = D(c);
    this.g = this.b.div(this.c.ln()).neg();
    this.memo = new Map();
  }

  survival(age, years) {
    const key = `${age}+${years}`;
    let p = this.memo.get(key);
    if (!p) {
      const growth = this.c.pow(age).times(this.c.pow(years).minus(ONE));
      p = this.g.times(growth).minus(this.a.times(years)).exp();
      this.memo.set(key, p);
    }
    return p;
  }
}

const tables = {
  pensioner: new Makeham({ a: '0.00022', b: '0.0000027', c: '1.124' }),
  widowed: new Makeham({ a: '0.00031', b: '0.0000031', c: '1.121' }),
};

module.exports = { Makeham, tables };
