export class MeltSample {
  constructor(tick, celsius, carbon, silicon) {
    this.tick = tick;
    this.celsius = celsius;
    this.carbon = carbon;
    this.silicon = silicon;
    this.slag = tick % 7 === 0;
  }
}

export class Furnace {
  constructor(random) {
    this.random = random;
    this.tick = 0;
    this.celsius = 1200;
  }

  step() {
    this.tick += 1;
    this.celsius += this.random() * 4 - 0.8;
    return new MeltSample(this.tick, this.celsius, 3.1 + this.random() / 5, 1.9 + this.random() / 5);
  }

  tap() {
    this.celsius = 1200;
  }
}
