export class Floor {
  constructor(width, height, isShelf) {
    this.width = width;
    this.height = height;
    this.shelf = new Uint8Array(width * height);
    this.taken = new Int16Array(width * height).fill(-1);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) this.shelf[y * width + x] = isShelf(x, y) ? 1 : 0;
  }

  index(x, y) {
    return y * this.width + x;
  }

  free(x, y) {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return false;
    const i = this.index(x, y);
    return this.shelf[i] === 0 && this.taken[i] === -1;
  }

  move(robot, x, y) {
    this.taken[this.index(robot.x, robot.y)] = -1;
    this.taken[this.index(x, y)] = robot.id;
    robot.x = x;
    robot.y = y;
  }

  /** Distance to a cell from every other, by breadth first search. */
  distances(tx, ty) {
    const dist = new Int32Array(this.width * this.height).fill(-1);
    const queue = [this.index(tx, ty)];
    dist[queue[0]] = 0;
    for (let head = 0; head < queue.length; head++) {
      const i = queue[head];
      const x = i % this.width;
      const y = (i - x) / this.width;
      for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        const nx = x + dx;
        const ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= this.width || ny >= this.height) continue;
        const n = this.index(nx, ny);
        if (dist[n] !== -1 || this.shelf[n]) continue;
        dist[n] = dist[i] + 1;
        queue.push(n);
      }
    }
    return dist;
  }
}
