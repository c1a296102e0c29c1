export class Vector {
  constructor(x, y, z) {
    this.axes = [x, y, z];
  }

  static of(raw, at) {
    return new Vector(raw[at], raw[at + 1], raw[at + 2]);
  }

  scale(k) {
    return new Vector(this.axes[0] * k, this.axes[1] * k, this.axes[2] * k);
  }

  plus(other) {
    return new Vector(this.axes[0] + other.axes[0], this.axes[1] + other.axes[1], this.axes[2] + other.axes[2]);
  }

  get norm() {
    return Math.hypot(this.axes[0], this.axes[1], this.axes[2]);
  }
}
