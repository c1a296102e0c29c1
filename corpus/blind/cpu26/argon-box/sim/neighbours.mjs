/**
 * Half neighbour lists (each pair once) within cutoff plus skin, found by cells; they hold until
 * an atom has moved by half the skin.
 */
export class Neighbours {
  constructor(count, box, cutoff, skin) {
    this.count = count;
    this.box = box;
    this.skin = skin;
    this.reach2 = (cutoff + skin) ** 2;
    this.side = Math.max(3, Math.floor(box / (cutoff + skin)));
    this.head = new Int32Array(this.side ** 3);
    this.next = new Int32Array(count);
    this.cellOf = new Int32Array(count);
    this.start = new Int32Array(count + 1);
    this.list = new Int32Array(count * 80);
    this.xAt = new Float64Array(count);
    this.yAt = new Float64Array(count);
    this.zAt = new Float64Array(count);
    this.around = this.#surroundings();
    this.builds = 0;
  }

  #surroundings() {
    const { side } = this;
    const wrap = (n) => (n + side) % side;
    const around = [];
    for (let c = 0; c < side ** 3; c++) {
      const x = c % side;
      const y = Math.floor(c / side) % side;
      const z = Math.floor(c / (side * side));
      const cells = new Set();
      for (let dz = -1; dz <= 1; dz++) for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) cells.add(wrap(x + dx) + side * (wrap(y + dy) + side * wrap(z + dz)));
      around.push(Int32Array.from(cells));
    }
    return around;
  }

  /** Did an atom leave the shell for which the lists were made? */
  stale(x, y, z) {
    const limit = (this.skin / 2) ** 2;
    const { xAt, yAt, zAt } = this;
    for (let i = 0; i < this.count; i++) {
      const dx = x[i] - xAt[i];
      const dy = y[i] - yAt[i];
      const dz = z[i] - zAt[i];
      if (dx * dx + dy * dy + dz * dz > limit) return true;
    }
    return false;
  }

  /** Positions have to lie within the box. */
  build(x, y, z) {
    const { count, box, side, head, next, cellOf, start, reach2, around } = this;
    const half = box / 2;
    const scale = side / box;
    head.fill(-1);
    // chains run from high numbers to low, which is what gives each pair once
    for (let i = 0; i < count; i++) {
      const cx = Math.min(side - 1, Math.floor(x[i] * scale));
      const cy = Math.min(side - 1, Math.floor(y[i] * scale));
      const cz = Math.min(side - 1, Math.floor(z[i] * scale));
      const c = cx + side * (cy + side * cz);
      cellOf[i] = c;
      next[i] = head[c];
      head[c] = i;
    }
    let used = 0;
    for (let i = 0; i < count; i++) {
      start[i] = used;
      if (used + count > this.list.length) {
        const larger = new Int32Array(this.list.length * 2);
        larger.set(this.list);
        this.list = larger;
      }
      const list = this.list;
      const xi = x[i];
      const yi = y[i];
      const zi = z[i];
      const cells = around[cellOf[i]];
      for (let k = 0; k < cells.length; k++) {
        for (let j = head[cells[k]]; j > i; j = next[j]) {
          let dx = xi - x[j];
          let dy = yi - y[j];
          let dz = zi - z[j];
          if (dx > half) dx -= box;
          else if (dx < -half) dx += box;
          if (dy > half) dy -= box;
          else if (dy < -half) dy += box;
          if (dz > half) dz -= box;
          else if (dz < -half) dz += box;
          if (dx * dx + dy * dy + dz * dz < reach2) list[used++] = j;
        }
      }
    }
    start[count] = used;
    this.xAt.set(x);
    this.yAt.set(y);
    this.zAt.set(z);
    this.builds++;
  }
}
