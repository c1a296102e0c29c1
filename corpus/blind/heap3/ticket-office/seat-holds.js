export class SeatHolds {
  #venue;
  #rounds;
  #holds = new Map();
  #pending = new Map();
  #round = 0;

  constructor(venue, rounds) {
    this.#venue = venue;
    this.#rounds = rounds;
  }

  get size() {
    return this.#holds.size;
  }

  get waiting() {
    return this.#pending.size;
  }

  async take(session, seat) {
    if (this.#holds.has(seat)) return false;
    if (this.#pending.has(seat)) return this.#pending.get(seat).then(() => false);
    const check = this.#venue.available(seat).finally(() => this.#pending.delete(seat));
    this.#pending.set(seat, check);
    const free = await check;
    if (free) this.#holds.set(seat, { session, round: this.#round });
    return free;
  }

  expire() {
    this.#round += 1;
    for (const [seat, hold] of this.#holds) {
      if (this.#round - hold.round >= this.#rounds) this.#holds.delete(seat);
    }
  }
}
