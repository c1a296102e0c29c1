const DX = [1, -1, 0, 0];
const DY = [0, 0, 1, -1];

/** Flow field: distance of every cell to the closest of the targets (breadth first). */
export class FlowField {
  constructor(grid) {
    this.grid = grid;
    this.dist = new Int16Array(grid.cells.length);
    this.queue = new Int32Array(grid.cells.length);
  }

  compute(targets) {
    const { grid, dist, queue } = this;
    const { width, height, cells } = grid;
    dist.fill(-1);
    let head = 0;
    let tail = 0;
    for (const t of targets) {
      const i = grid.index(t.x, t.y);
      if (dist[i] === -1) { dist[i] = 0; queue[tail++] = i; }
    }
    while (head < tail) {
      const i = queue[head++];
      const x = i % width;
      const y = (i / width) | 0;
      for (let k = 0; k < 4; k++) {
        const nx = x + DX[k];
        const ny = y + DY[k];
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
        const j = ny * width + nx;
        if (cells[j] === 1 || dist[j] !== -1) continue;
        dist[j] = dist[i] + 1;
        queue[tail++] = j;
      }
    }
  }

  step(x, y) {
    let best = this.dist[this.grid.index(x, y)];
    let move = null;
    for (let k = 0; k < 4; k++) {
      const nx = x + DX[k];
      const ny = y + DY[k];
      if (this.grid.blocked(nx, ny)) continue;
      const d = this.dist[this.grid.index(nx, ny)];
      if (d !== -1 && (best === -1 || d < best)) { best = d; move = { x: nx, y: ny }; }
    }
    return move;
  }
}
