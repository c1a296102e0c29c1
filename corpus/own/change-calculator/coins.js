class Coins {
  constructor(values) {
    this.values = values;
  }

  /** In how many ways an amount can be paid. */
  ways(amount, largest = this.values.length - 1) {
    if (amount === 0) return 1;
    if (amount < 0 || largest < 0) return 0;
    return this.ways(amount - this.values[largest], largest) + this.ways(amount, largest - 1);
  }
}
module.exports = { Coins };
