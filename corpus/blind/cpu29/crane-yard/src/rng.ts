export class Rng {
  private a: number;
  private b: number;

  constructor(seed: number) {
    this.a = (seed ^ 0x9e3779b9) >>> 0;
    this.b = (Math.imul(seed, 0x85ebca6b) + 1) >>> 0;
  }

  unit(): number {
    const s1 = this.a;
    const s0 = this.b;
    let t = s1 ^ (s1 << 9);
    t ^= t >>> 14;
    t ^= s0 ^ (s0 >>> 5);
    this.a = s0;
    this.b = (t + s0) >>> 0;
    return this.b / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.unit() * n);
  }

  exponential(mean: number): number {
    return -Math.log(1 - this.unit()) * mean;
  }
}
