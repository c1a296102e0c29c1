export class Affine {
  constructor(a, b, c, d, e, f) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.d = d;
    this.e = e;
    this.f = f;
  }

  static compose(x, y, angle, scale) {
    const cos = Math.cos(angle) * scale;
    const sin = Math.sin(angle) * scale;
    return new Affine(cos, sin, -sin, cos, x, y);
  }

  static multiply(m, n) {
    return new Affine(
      m.a * n.a + m.c * n.b,
      m.b * n.a + m.d * n.b,
      m.a * n.c + m.c * n.d,
      m.b * n.c + m.d * n.d,
      m.a * n.e + m.c * n.f + m.e,
      m.b * n.e + m.d * n.f + m.f,
    );
  }
}
