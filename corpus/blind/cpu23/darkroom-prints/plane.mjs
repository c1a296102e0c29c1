export class Plane {
  constructor(width, height, data = new Float32Array(width * height)) {
    this.width = width;
    this.height = height;
    this.data = data;
  }
  static from(width, height, fn) {
    const plane = new Plane(width, height);
    for (let y = 0, i = 0; y < height; y++) for (let x = 0; x < width; x++) plane.data[i++] = fn(x, y);
    return plane;
  }
  like() { return new Plane(this.width, this.height); }
}

/** A grainy negative: a few soft blobs, stripes, and dust. */
export function negative(width, height, seed) {
  let s = seed;
  const rnd = () => { s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff; return s / 0x7fffffff; };
  const blobs = Array.from({ length: 5 }, () => [rnd() * width, rnd() * height, 30 + rnd() * 60, rnd() * 120]);
  return Plane.from(width, height, (x, y) => {
    let v = 60 + 25 * Math.sin((x + y * 0.4) / 17);
    for (const [bx, by, r, a] of blobs) {
      const d = ((x - bx) ** 2 + (y - by) ** 2) / (r * r);
      if (d < 6) v += a * Math.exp(-d);
    }
    v += (rnd() - 0.5) * 18;
    return rnd() < 0.004 ? 255 : Math.min(255, Math.max(0, v));
  });
}
