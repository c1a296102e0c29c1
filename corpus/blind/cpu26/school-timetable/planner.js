import { assign } from './assignment.js';
import { Board, DAYS, PERIODS, SLOTS } from './school.js';

const popcount = new Uint8Array(1 << PERIODS);
for (let i = 1; i < popcount.length; i++) popcount[i] = popcount[i >> 1] + (i & 1);

const gapsIn = new Uint8Array(1 << PERIODS);
for (let i = 1; i < gapsIn.length; i++) {
  const span = 32 - Math.clz32(i) - Math.log2(i & -i);
  gapsIn[i] = span - popcount[i];
}

export class Planner {
  #school;
  #allowed;
  #random;
  #board = new Board();
  waiting = [];

  constructor(school, allowed, random) {
    this.#school = school;
    this.#allowed = allowed;
    this.#random = random;
  }

  fill() {
    const queue = [...this.#school.lessons].sort((a, b) => b.lab - a.lab || b.size - a.size || a.id - b.id);
    for (const lesson of queue) if (!this.#seat(lesson, 60)) this.waiting.push(lesson);
  }

  #seat(lesson, tries) {
    for (let t = 0; t < tries; t++) {
      const slot = this.#random.below(SLOTS);
      const room = this.#random.below(this.#school.rooms.length);
      if (this.#allowed(lesson, slot, room, this.#board)) {
        this.#board.place(lesson, slot, room);
        return true;
      }
    }
    return false;
  }

  #groupStrain(id) {
    let sum = 0;
    for (const mask of this.#board.days('group', id)) sum += 4 * gapsIn[mask] + (popcount[mask] > 6 ? 3 : 0);
    return sum;
  }

  #teacherStrain(id) {
    let sum = 0;
    for (const mask of this.#board.days('teacher', id)) sum += gapsIn[mask] + (popcount[mask] === 1 ? 2 : 0);
    return sum;
  }

  discomfort() {
    const { classes, teachers } = this.#school;
    return classes.reduce((sum, c) => sum + this.#groupStrain(c.id), 0)
      + teachers.reduce((sum, t) => sum + this.#teacherStrain(t.id), 0);
  }

  /** Deals the rooms of every slot anew so that groups walk little and big rooms go to big groups. */
  settleRooms(sweeps) {
    const { rooms, lessons } = this.#school;
    const bySlot = Array.from({ length: SLOTS }, () => []);
    for (const p of this.#board.all()) bySlot[p.slot].push(p);
    const roomOf = bySlot.map((list) => new Map(list.map((p) => [p.group, p.room])));
    let walked = 0;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      walked = 0;
      for (let slot = 0; slot < SLOTS; slot++) {
        const list = bySlot[slot];
        if (list.length === 0) continue;
        const costs = list.map((p) => {
          const lesson = lessons[p.id];
          const sides = [];
          if (slot % PERIODS > 0) sides.push(roomOf[slot - 1].get(p.group));
          if (slot % PERIODS < PERIODS - 1) sides.push(roomOf[slot + 1].get(p.group));
          return rooms.map((room) => {
            if (room.seats < lesson.size || (lesson.lab && !room.lab)) return 1e6;
            let cost = (room.seats - lesson.size) * 0.3 + (room.lab && !lesson.lab ? 5 : 0);
            for (const other of sides) if (other !== undefined) cost += Math.abs(other - room.id);
            return cost;
          });
        });
        const dealt = assign(costs);
        list.forEach((p, i) => {
          walked += costs[i][dealt[i]];
          roomOf[slot].set(p.group, dealt[i]);
          list[i] = this.#board.place(lessons[p.id], slot, dealt[i]);
        });
      }
    }
    return walked;
  }

  improve(rounds) {
    const { lessons, rooms } = this.#school;
    let cost = this.discomfort();
    let heat = 12;
    for (let r = 0; r < rounds; r++, heat *= 0.9998) {
      const lesson = lessons[this.#random.below(lessons.length)];
      const kept = this.#board.get(lesson.id);
      if (!kept) continue;
      for (let t = 0; t < 10; t++) {
        const slot = this.#random.below(SLOTS);
        const room = this.#random.below(rooms.length);
        if (!this.#allowed(lesson, slot, room, this.#board)) continue;
        const strain = () => this.#groupStrain(lesson.group) + this.#teacherStrain(lesson.teacher);
        const earlier = strain();
        this.#board.place(lesson, slot, room);
        const after = cost - earlier + strain();
        if (after <= cost || this.#random.next() < Math.exp((cost - after) / heat)) cost = after;
        else this.#board.place(lesson, kept.slot, kept.room);
        break;
      }
    }
    return cost;
  }

  summary() {
    const perDay = Array.from({ length: DAYS }, (_, d) =>
      this.#board.count((p) => Math.floor(p.slot / PERIODS) === d));
    let mark = 17;
    for (const p of [...this.#board.all()].sort((a, b) => a.id - b.id)) {
      mark = (Math.imul(mark, 31) + p.slot * 64 + p.room) >>> 0;
    }
    return { placed: this.#board.size, waiting: this.waiting.length, perDay, mark };
  }
}
