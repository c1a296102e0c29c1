export class Grid {
  constructor(width, height, cells = new Float64Array(new SharedArrayBuffer(width * height * 8))) {
    this.width = width;
    this.height = height;
    this.cells = cells;
  }

  at(x, y) {
    return this.cells[y * this.width + x];
  }

  total() {
    let sum = 0;
    for (const value of this.cells) sum += value;
    return sum;
  }

  *peaks(limit) {
    const top = [];
    for (let i = 0; i < this.cells.length; i++) {
      if (top.length === limit && this.cells[i] <= top[limit - 1].value) continue;
      top.push({ i, value: this.cells[i] });
      top.sort((a, b) => b.value - a.value || a.i - b.i);
      top.length = Math.min(top.length, limit);
    }
    for (const { i, value } of top) yield { x: i % this.width, y: Math.floor(i / this.width), value };
  }
}
