import { dice } from './dice.js';

export class Plan {
  constructor(walls, rooms) {
    this.walls = walls;
    this.rooms = rooms;
  }

  static blank() {
    const walls = Array.from({ length: 60 }, (_, i) => ({ id: i, from: [i, dice(40)], to: [i + 5, dice(40)] }));
    return new Plan(walls, new Map([['hall', 12], ['kitchen', 9]]));
  }

  moveWall(index, dx, dy) {
    const walls = this.walls.slice();
    const { id, from, to } = walls[index];
    walls[index] = { id, from: [from[0] + dx, from[1] + dy], to: [to[0] + dx, to[1] + dy] };
    return new Plan(walls, new Map(this.rooms));
  }

  length() {
    return this.walls.reduce((sum, w) => sum + Math.hypot(w.to[0] - w.from[0], w.to[1] - w.from[1]), 0);
  }
}
