import { TILE } from './surface.js';

const KEEP = 40;

export class Renderer {
  constructor(world, slots) {
    this.world = world;
    this.slots = slots;
    this.recent = new Map();
    this.rendered = 0;
    this.reused = 0;
  }

  async tile(cx, cy, zoom) {
    const key = `${zoom}/${cx}/${cy}`;
    const hit = this.recent.get(key);
    if (hit !== undefined) {
      this.reused++;
      this.recent.delete(key);
      this.recent.set(key, hit);
      return hit;
    }
    const surface = this.slots.create(zoom);
    const scale = TILE / 128;
    for (const way of this.world.at(cx, cy)) {
      for (let i = 1; i < way.points.length; i++) {
        const a = way.points[i - 1];
        const b = way.points[i];
        surface.line((a.x - cx * 128) * scale, (a.y - cy * 128) * scale, (b.x - cx * 128) * scale, (b.y - cy * 128) * scale, way.colour);
      }
    }
    this.rendered++;
    this.recent.set(key, surface);
    if (this.recent.size > KEEP) this.recent.delete(this.recent.keys().next().value);
    if (this.rendered % 25 === 0) await new Promise(setImmediate);
    return surface;
  }
}
