import { profiles } from './wishes.js';

export class Pupil {
  #booked = [];
  constructor(n) {
    this.id = `P${n}`;
    this.wants = profiles[n % profiles.length];
    this.limit = 2 + (n % 3);
  }
  free(lesson) { return this.#booked.every((b) => !b.overlaps(lesson)); }
  get full() { return this.#booked.length >= this.limit; }
  book(lesson) { this.#booked.push(lesson); }
  get bookings() { return [...this.#booked].sort((a, b) => a.starts - b.starts); }
}
