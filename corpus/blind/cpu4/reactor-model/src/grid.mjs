export class Species {
  constructor(name, width, height, rate, fill) {
    this.name = name;
    this.width = width;
    this.height = height;
    this.rate = rate;
    this.now = new Float64Array(width * height).fill(fill);
    this.next = new Float64Array(width * height);
  }

  swap() {
    [this.now, this.next] = [this.next, this.now];
  }

  total() {
    return this.now.reduce((sum, v) => sum + v, 0);
  }
}

export function laplacian(values, width, i, left, right, up, down) {
  const c = values[i];
  const side = values[i + left] + values[i + right] + values[i + up] + values[i + down];
  const corners = values[i + left + up] + values[i + right + up] + values[i + left + down] + values[i + right + down];
  return side * 0.2 + corners * 0.05 - c;
}
