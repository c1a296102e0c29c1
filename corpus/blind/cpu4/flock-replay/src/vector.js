export class Vec {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  plus(o) {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  minus(o) {
    return new Vec(this.x - o.x, this.y - o.y);
  }
  times(k) {
    return new Vec(this.x * k, this.y * k);
  }
  get length() {
    return Math.hypot(this.x, this.y);
  }
  limit(max) {
    const l = this.length;
    return l > max ? this.times(max / l) : this;
  }
}
