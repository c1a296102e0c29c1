'use strict';

// Spheres in flat arrays, found through a tree of boxes.
class SphereTree {
  constructor(spheres) {
    const n = spheres.length;
    this.x = Float64Array.from(spheres, (s) => s.x);
    this.y = Float64Array.from(spheres, (s) => s.y);
    this.z = Float64Array.from(spheres, (s) => s.z);
    this.r = Float64Array.from(spheres, (s) => s.r);
    this.boxes = new Float64Array(n * 2 * 6);
    this.child = new Int32Array(n * 2);
    this.count = new Int32Array(n * 2);
    this.split = new Uint8Array(n * 2);
    this.items = Int32Array.from({ length: n }, (_, i) => i);
    this.nodes = 0;
    this.stack = new Int32Array(64);
    this.hit = { item: -1, t: Infinity };
    this.build(0, n);
  }

  build(from, to) {
    const node = this.nodes++;
    const box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    const axes = [this.x, this.y, this.z];
    for (let i = from; i < to; i++) {
      const s = this.items[i];
      for (let a = 0; a < 3; a++) {
        box[a] = Math.min(box[a], axes[a][s] - this.r[s]);
        box[a + 3] = Math.max(box[a + 3], axes[a][s] + this.r[s]);
      }
    }
    this.boxes.set(box, node * 6);
    if (to - from <= 3) {
      this.child[node] = from;
      this.count[node] = to - from;
      return node;
    }
    const spans = [0, 1, 2].map((a) => box[a + 3] - box[a]);
    this.split[node] = spans.indexOf(Math.max(...spans));
    const axis = axes[this.split[node]];
    this.items.subarray(from, to).sort((p, q) => axis[p] - axis[q]);
    const middle = (from + to) >> 1;
    this.build(from, middle);
    this.child[node] = this.build(middle, to);
    return node;
  }

  /** With `any` the first thing in the way will do. */
  trace(ox, oy, oz, dx, dy, dz, limit, any) {
    const { boxes, child, count, split, items, stack, hit } = this;
    const ix = 1 / dx;
    const iy = 1 / dy;
    const iz = 1 / dz;
    let nearest = limit;
    let item = -1;
    let top = 0;
    stack[top++] = 0;
    while (top > 0) {
      const node = stack[--top];
      const b = node * 6;
      const x0 = (boxes[b] - ox) * ix;
      const x1 = (boxes[b + 3] - ox) * ix;
      const y0 = (boxes[b + 1] - oy) * iy;
      const y1 = (boxes[b + 4] - oy) * iy;
      const z0 = (boxes[b + 2] - oz) * iz;
      const z1 = (boxes[b + 5] - oz) * iz;
      const near = Math.max(Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1));
      const far = Math.min(Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1));
      if (far < 0 || near > far || near > nearest) continue;
      if (count[node] === 0) {
        const along = split[node] === 0 ? dx : split[node] === 1 ? dy : dz;
        stack[top++] = along > 0 ? child[node] : node + 1;
        stack[top++] = along > 0 ? node + 1 : child[node];
        continue;
      }
      for (let k = child[node], end = k + count[node]; k < end; k++) {
        const s = items[k];
        const cx = this.x[s] - ox;
        const cy = this.y[s] - oy;
        const cz = this.z[s] - oz;
        const along = cx * dx + cy * dy + cz * dz;
        const q = this.r[s] * this.r[s] - (cx * cx + cy * cy + cz * cz - along * along);
        if (q < 0) continue;
        const t = along - Math.sqrt(q);
        if (t > 1e-4 && t < nearest) {
          nearest = t;
          item = s;
          if (any) return true;
        }
      }
    }
    hit.item = item;
    hit.t = nearest;
    return item >= 0;
  }
}

module.exports = SphereTree;
