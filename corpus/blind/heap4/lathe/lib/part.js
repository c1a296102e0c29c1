export class Part {
  constructor(id, radius) {
    this.id = id;
    this.profile = Array.from({ length: 64 }, (_, z) => ({ z: z * 2, radius }));
  }

  copy() {
    return this.profile.map((point) => ({ ...point }));
  }

  restore(profile) {
    this.profile = profile.map((point) => ({ ...point }));
  }

  cut(from, to, depth) {
    for (let n = from; n < to; n += 1) this.profile[n].radius = Math.max(1, this.profile[n].radius - depth);
  }

  taper(from, to, slope) {
    for (let n = from; n < to; n += 1) this.profile[n].radius = Math.max(1, this.profile[n].radius - (n - from) * slope);
  }

  volume() {
    return this.profile.reduce((sum, { radius }) => sum + Math.PI * radius * radius * 2, 0);
  }
}
