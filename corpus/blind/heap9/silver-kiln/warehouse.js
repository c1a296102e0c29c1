// Bins of the warehouse and what lies in them.
class Bin {
  constructor(number, aisle, article) {
    this.number = number;
    this.aisle = aisle;
    this.article = article;
    this.stock = 100000;
    this.moves = [];
  }
}

class Warehouse {
  constructor(rand, size) {
    this.bins = [];
    for (let i = 0; i < size; i++) {
      const bin = new Bin(i, rand.int(90), `${rand.word(8)}-${rand.hex(6)}`);
      for (let m = 0; m < 2; m++) bin.moves.push({ day: rand.int(365), quantity: rand.int(50) });
      this.bins.push(bin);
    }
  }

  async take(items) {
    await new Promise((done) => setImmediate(done));
    let weight = 0;
    for (const { bin, quantity, weight: each } of items) {
      this.bins[bin].stock -= quantity;
      weight += each * quantity;
    }
    return weight;
  }
}

module.exports = { Warehouse };
