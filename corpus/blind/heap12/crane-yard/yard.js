export class Yard {
  constructor(rows, bays) {
    this.rows = rows;
    this.bays = bays;
    this.stacks = Array.from({ length: rows }, () => Array.from({ length: bays }, () => []));
  }

  height(row, bay) {
    return this.stacks[row][bay].length;
  }

  put(row, bay, container) {
    this.stacks[row][bay].push(container);
  }

  /** lowest stack around a place */
  nearest({ row, bay }) {
    let best = null;
    for (let r = 0; r < this.rows; r++) {
      for (let b = 0; b < this.bays; b++) {
        const score = this.height(r, b) * 100 + Math.abs(r - row) + Math.abs(b - bay);
        if (best === null || score < best.score) best = { row: r, bay: b, score };
      }
    }
    return best;
  }

  /** a ship takes everything above `keep` */
  load(keep) {
    let count = 0;
    for (const line of this.stacks) for (const stack of line) count += stack.splice(keep).length;
    return count;
  }
}

export class Container {
  constructor(id, owner, weight, cargo) {
    this.id = id;
    this.owner = owner;
    this.weight = weight;
    this.cargo = cargo;
  }
}
