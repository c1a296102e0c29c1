import { Affine } from './affine.mjs';

export class Transform {
  parent = null;
  constructor(x = 0, y = 0, angle = 0, scale = 1) {
    this.x = x;
    this.y = y;
    this.angle = angle;
    this.scale = scale;
  }

  get local() {
    return Affine.compose(this.x, this.y, this.angle, this.scale);
  }

  get world() {
    return this.parent ? Affine.multiply(this.parent.world, this.local) : this.local;
  }

  get position() {
    const { e, f } = this.world;
    return { x: e, y: f };
  }

  get heading() {
    const { a, b } = this.world;
    return Math.atan2(b, a);
  }
}

export class Sway {
  constructor(amplitude, period, phase) {
    this.amplitude = amplitude;
    this.period = period;
    this.phase = phase;
  }
}

export class Body {
  constructor(radius) {
    this.radius = radius;
    this.touching = 0;
  }
}

export class Lantern {
  constructor(reach) {
    this.reach = reach;
    this.lit = 0;
  }
}

export class Hauler {
  constructor(speed, route) {
    this.speed = speed;
    this.route = route;
    this.leg = 0;
  }
}
