export class Walker {
  constructor(random) {
    this.random = random;
    this.x = 500;
    this.y = 500;
    this.drift = [1, 0];
  }

  step() {
    if (this.random() < 0.05) this.drift = [Math.sign(this.random() - 0.3), Math.sign(this.random() - 0.4)];
    this.x += this.drift[0];
    this.y += this.drift[1];
    return [this.x, this.y];
  }
}
