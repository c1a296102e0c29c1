import { History } from './history.js';

export class PlanEditor {
  constructor(catalogue) {
    this.catalogue = catalogue;
    this.rooms = [];
    this.history = new History(150);
  }

  addRooms(count, roll) {
    for (let i = 0; i < count; i += 1) {
      const x = (i % 10) * 500;
      const y = Math.floor(i / 10) * 500;
      const corners = 6 + roll(5);
      const walls = Array.from({ length: corners }, (_, c) => ({ x: x + ((c * 97) % 480), y: y + ((c * 61) % 480), thick: 12, door: roll(4) === 0 }));
      this.rooms.push({ name: `room ${i + 1}`, walls, items: [] });
    }
  }

  moveWalls(room, dx, dy) {
    this.history.record(room);
    for (const wall of room.walls) {
      wall.x += dx;
      wall.y += dy;
    }
  }

  furnish(room, article, x, y) {
    this.history.record(room);
    room.items.push({ article, x, y });
    if (room.items.length > 12) room.items.shift();
  }

  undo() {
    const revision = this.history.pop();
    if (!revision) return;
    revision.room.walls = revision.walls;
    revision.room.items = revision.items;
  }
}
