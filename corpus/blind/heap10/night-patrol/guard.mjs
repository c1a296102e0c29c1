import { begin, tour, label } from './shift.mjs';
import { ZONES } from './grounds.mjs';

export class Guard {
  constructor(grounds, lcg) {
    this.grounds = grounds;
    this.lcg = lcg;
    this.tours = 0;
    this.noted = 0;
    this.lastLabel = '';
    this.target = 0;
    this.arrived = null;
    this.timer = null;
  }

  check(door) {
    const now = tour();
    now.steps++;
    door.lastSeen = now.startedAt + now.steps;
    door.open = this.lcg.int(6) === 0;
    if (door.open) {
      now.find(door, this.lcg.int(2) ? 'left open' : 'lock loose');
      this.noted++;
    }
  }

  walk() {
    const doors = this.grounds.inZone(tour().zone);
    const first = this.lcg.int(Math.max(1, doors.length - 240));
    for (const door of doors.slice(first, first + 240)) this.check(door);
    this.tours++;
    this.lastLabel = label();
    if (this.tours === this.target) this.arrived();
    this.timer = setTimeout(() => this.set(), this.tours === this.target ? 60 : 1);
  }

  set() {
    if (this.tours >= this.target) {
      this.timer = setTimeout(() => this.set(), 60);
      return;
    }
    begin(this.tours + 1, ZONES[this.lcg.int(ZONES.length)], () => this.walk());
  }

  until(count) {
    this.target = count;
    const done = new Promise((resolve) => {
      this.arrived = resolve;
    });
    if (!this.timer) this.set();
    return done;
  }

  goHome() {
    clearTimeout(this.timer);
    this.timer = null;
  }
}
