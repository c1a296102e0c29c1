const base = Symbol('base');

export class Revision {
  constructor(number, plan, author, prior) {
    this.number = number;
    this.plan = plan;
    this.author = author;
    this[base] = prior;
  }

  changedWalls() {
    const prior = this[base];
    if (!prior) return [];
    return this.plan.walls.filter((wall, i) => wall !== prior.plan.walls[i]).map((wall) => wall.id);
  }

  detach() {
    this[base] = null;
  }
}
