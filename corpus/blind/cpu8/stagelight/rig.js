const GELS = { amber: [1, 0.78, 0.42], steel: [0.62, 0.74, 1], rose: [1, 0.6, 0.7], open: [1, 0.96, 0.9] };

export class Rig {
  #lamps = [];
  #pieces = [];

  static builder() {
    return new Rig();
  }

  lamp(x, y, z, { aim, spread, power, gel = 'open' }) {
    const [dx, dy, dz] = [aim[0] - x, aim[1] - y, -z];
    const length = Math.hypot(dx, dy, dz);
    this.#lamps.push({ x, y, z, dx: dx / length, dy: dy / length, dz: dz / length, edge: Math.cos((spread * Math.PI) / 180), power, colour: GELS[gel] });
    return this;
  }

  // A flat or a piece of furniture: an upright box from the floor to its height.
  piece(name, x0, y0, x1, y1, height) {
    this.#pieces.push({ name, x0, y0, x1, y1, height });
    return this;
  }

  get lamps() {
    return this.#lamps;
  }

  get pieces() {
    return this.#pieces;
  }
}
