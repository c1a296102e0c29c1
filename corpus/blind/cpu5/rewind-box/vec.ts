export class Vec {
  readonly x: number;
  readonly y: number;

  constructor(x: number, y: number) {
    this.x = x;
    this.y = y;
  }

  plus(other: Vec): Vec { return new Vec(this.x + other.x, this.y + other.y); }
  times(k: number): Vec { return new Vec(this.x * k, this.y * k); }
  flip(axis: 'x' | 'y'): Vec { return axis === 'x' ? new Vec(-this.x, this.y) : new Vec(this.x, -this.y); }
}
