export class MenuLog {
  #slots;
  #next = 0;
  constructor(size) { this.#slots = Array.from({ length: size }, () => ({ courses: 0, kcal: 0 })); }
  add({ courses, kcal }) {
    const slot = this.#slots[this.#next++ % this.#slots.length];
    slot.courses = courses;
    slot.kcal = kcal;
  }
  get average() { return Math.round(this.#slots.reduce((s, x) => s + x.kcal, 0) / this.#slots.length); }
}
