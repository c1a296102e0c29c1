import { Transform, Sway, Body, Lantern, Hauler } from './components.mjs';

export function hauling(world, dt) {
  for (const [, hauler, tf] of world.query(Hauler, Transform)) {
    const goal = hauler.route[hauler.leg];
    const dx = goal.x - tf.x;
    const dy = goal.y - tf.y;
    const distance = Math.hypot(dx, dy);
    if (distance < hauler.speed * dt) {
      hauler.leg = (hauler.leg + 1) % hauler.route.length;
      continue;
    }
    tf.angle = Math.atan2(dy, dx);
    tf.x += (dx / distance) * hauler.speed * dt;
    tf.y += (dy / distance) * hauler.speed * dt;
  }
}

export function swaying(world) {
  for (const [, sway, tf] of world.query(Sway, Transform)) {
    tf.angle = sway.amplitude * Math.sin((world.tick / sway.period) * Math.PI * 2 + sway.phase);
  }
}

export class Heightfield {
  constructor(size, random) {
    this.size = size;
    this.values = new Float32Array(size * size);
    for (let i = 0; i < this.values.length; i++) this.values[i] = random();
  }

  /** Drifting snow: a plain relaxation over the four neighbours. */
  drift(rounds) {
    const { size, values } = this;
    for (let r = 0; r < rounds; r++) {
      for (let y = 1; y < size - 1; y++) {
        for (let x = 1; x < size - 1; x++) {
          const i = y * size + x;
          values[i] = values[i] * 0.6 + (values[i - 1] + values[i + 1] + values[i - size] + values[i + size]) * 0.1;
        }
      }
    }
  }

  at(x, y) {
    const cx = Math.min(this.size - 1, Math.max(0, Math.floor(x / 8)));
    const cy = Math.min(this.size - 1, Math.max(0, Math.floor(y / 8)));
    return this.values[cy * this.size + cx];
  }
}

export const lighting = (field) => (world) => {
  for (const [, lantern, tf] of world.query(Lantern, Transform)) {
    const ahead = tf.heading;
    let lit = 0;
    for (let k = 1; k <= 3; k++) {
      const reach = (lantern.reach * k) / 3;
      lit += field.at(tf.position.x + Math.cos(ahead) * reach, tf.position.y + Math.sin(ahead) * reach);
    }
    lantern.lit = lit / 3;
  }
};

export function touching(world) {
  const cell = 24;
  const grid = new Map();
  const bodies = [...world.query(Body, Transform)];
  for (const row of bodies) {
    const p = row[2].position;
    const key = Math.floor(p.x / cell) * 4096 + Math.floor(p.y / cell);
    const bucket = grid.get(key);
    if (bucket) bucket.push(row);
    else grid.set(key, [row]);
    row[1].touching = 0;
  }
  for (const bucket of grid.values()) {
    for (let i = 0; i < bucket.length; i++) {
      for (let j = i + 1; j < bucket.length; j++) {
        const [, a, ta] = bucket[i];
        const [, b, tb] = bucket[j];
        const dx = ta.position.x - tb.position.x;
        const dy = ta.position.y - tb.position.y;
        if (dx * dx + dy * dy < (a.radius + b.radius) ** 2) {
          a.touching++;
          b.touching++;
        }
      }
    }
  }
}
