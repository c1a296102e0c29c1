/** Walls never move: each cell knows its walls, and a walk along a line visits only the cells on it. */
export class WallIndex {
  constructor(size, cell, walls) {
    this.cell = cell;
    this.columns = Math.ceil(size / cell);
    this.cells = Array.from({ length: this.columns ** 2 }, () => []);
    for (const w of walls) {
      for (let cy = this.at(w.y); cy <= this.at(w.y + w.h); cy++) {
        for (let cx = this.at(w.x); cx <= this.at(w.x + w.w); cx++) this.cells[cy * this.columns + cx].push(w);
      }
    }
  }
  at(v) { return Math.max(0, Math.min(this.columns - 1, Math.floor(v / this.cell))); }

  near(x, y, radius, visit) {
    for (let cy = this.at(y - radius); cy <= this.at(y + radius); cy++) {
      for (let cx = this.at(x - radius); cx <= this.at(x + radius); cx++) {
        const list = this.cells[cy * this.columns + cx];
        for (let i = 0; i < list.length; i++) visit(list[i]);
      }
    }
  }

  blocked(x0, y0, x1, y1, test) {
    let cx = this.at(x0);
    let cy = this.at(y0);
    const ex = this.at(x1);
    const ey = this.at(y1);
    const sx = x1 > x0 ? 1 : -1;
    const sy = y1 > y0 ? 1 : -1;
    const dx = Math.abs(x1 - x0) || 1e-9;
    const dy = Math.abs(y1 - y0) || 1e-9;
    let tx = ((sx > 0 ? (cx + 1) * this.cell - x0 : x0 - cx * this.cell)) / dx;
    let ty = ((sy > 0 ? (cy + 1) * this.cell - y0 : y0 - cy * this.cell)) / dy;
    for (let guard = 0; guard < this.columns * 2; guard++) {
      const list = this.cells[cy * this.columns + cx];
      for (let i = 0; i < list.length; i++) if (test(x0, y0, x1, y1, list[i])) return true;
      if (cx === ex && cy === ey) return false;
      if (tx < ty) { if (cx === ex && tx > 1) return false; cx += sx; tx += this.cell / dx; } else { cy += sy; ty += this.cell / dy; }
      if (cx < 0 || cy < 0 || cx >= this.columns || cy >= this.columns) return false;
    }
    return false;
  }
}
