// Goods with their prices of the last weeks.
class Good {
  constructor(id, name, unit) {
    this.id = id;
    this.name = name;
    this.unit = unit;
    this.weeks = [];
  }

  price() {
    return this.weeks.at(-1).cents;
  }
}

export class Larder {
  constructor(rand, size) {
    this.goods = [];
    for (let id = 0; id < size; id++) {
      const good = new Good(id, `${rand.word(7)} ${rand.word(4)}`, rand.pick(['kg', 'l']));
      for (let week = 0; week < 6; week++) good.weeks.push({ week, cents: 40 + rand.int(2000) });
      this.goods.push(good);
    }
  }

  get size() {
    return this.goods.length;
  }

  async price(id) {
    return this.goods[id].price();
  }

  name(id) {
    return this.goods[id].name;
  }
}
