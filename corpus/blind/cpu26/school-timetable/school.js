import { Repository } from './repository.js';

export const DAYS = 5;
export const PERIODS = 8;
export const SLOTS = DAYS * PERIODS;

export class Random {
  #s;
  constructor(seed) {
    this.#s = seed >>> 0;
  }
  next() {
    this.#s ^= this.#s << 13;
    this.#s ^= this.#s >>> 17;
    this.#s ^= this.#s << 5;
    return (this.#s >>> 0) / 4294967296;
  }
  below(n) {
    return Math.floor(this.next() * n);
  }
}

export class School {
  constructor(random, { classes, teachers, rooms, perClass }) {
    this.rooms = Array.from({ length: rooms }, (_, i) => ({ id: i, seats: 18 + random.below(16), lab: i % 5 === 0 }));
    this.classes = Array.from({ length: classes }, (_, i) => ({ id: i, size: 16 + random.below(10) }));
    this.teachers = Array.from({ length: teachers }, (_, i) => ({ id: i, dayOff: random.below(DAYS) }));
    this.lessons = [];
    for (const group of this.classes) {
      for (let k = 0; k < perClass; k++) {
        this.lessons.push({
          id: this.lessons.length,
          group: group.id,
          teacher: random.below(teachers),
          size: group.size,
          lab: random.below(9) === 0,
        });
      }
    }
  }
}

export class Board extends Repository {
  #days = { group: [], teacher: [] };

  place(lesson, slot, room) {
    const before = this.get(lesson.id);
    if (before) this.#mark(before);
    return this.#mark(this.put({ id: lesson.id, group: lesson.group, teacher: lesson.teacher, slot, room }));
  }

  #mark(placement) {
    const day = Math.floor(placement.slot / PERIODS);
    for (const key of ['group', 'teacher']) {
      const masks = (this.#days[key][placement[key]] ??= new Uint8Array(DAYS));
      masks[day] ^= 1 << (placement.slot % PERIODS);
    }
    return placement;
  }

  /** occupied periods as bits, one mask per day */
  days(key, id) {
    return this.#days[key][id] ?? [];
  }
}
