export class Bookings {
  #byId = new Map();
  #byKey = new Map();
  #taken = new Map();
  #next = 1000;

  constructor(capacity) {
    this.capacity = capacity;
  }

  add(key, { sailing, vehicles, passengers, name }) {
    const earlier = this.#byKey.get(key);
    if (earlier !== undefined) return { booking: earlier, created: false };
    const taken = this.#taken.get(sailing) ?? 0;
    if (taken + vehicles > this.capacity) return null;
    this.#taken.set(sailing, taken + vehicles);
    const booking = { id: `B${this.#next++}`, sailing, vehicles, passengers, name, state: 'reserved' };
    this.#byId.set(booking.id, booking);
    this.#byKey.set(key, booking);
    return { booking, created: true };
  }

  get(id) {
    return this.#byId.get(id);
  }
}
