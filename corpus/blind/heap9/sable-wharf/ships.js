class Container {
  constructor(number, owner, goods, stack) {
    this.number = number;
    this.owner = owner;
    this.goods = goods;
    this.stack = stack;
  }

  tons() {
    return this.goods.reduce((sum, each) => sum + each.tons, 0);
  }
}

export function* arrive(rand, yard, count) {
  for (let i = 0; i < count; i++) {
    const goods = [];
    for (let g = 0; g < 9; g++) goods.push({ kind: rand.word(8), tons: rand.next() * 3, pieces: 1 + rand.int(400) });
    yield new Container(`${rand.word(4).toUpperCase()}${rand.int(10000000)}`, rand.word(11), goods, rand.int(yard.stacks.length));
  }
}
