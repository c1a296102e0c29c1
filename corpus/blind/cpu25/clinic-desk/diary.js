const OPEN = 8 * 60;
const CLOSE = 18 * 60;

/** A day of one doctor: a bit per five minutes, so that a free gap is a mask comparison. */
class Day {
  #slots = new Uint8Array((CLOSE - OPEN) / 5);
  #visits = [];

  free(length) {
    const need = length / 5;
    let run = 0;
    for (let i = 0; i < this.#slots.length; i++) {
      run = this.#slots[i] ? 0 : run + 1;
      if (run === need) return OPEN + (i - need + 1) * 5;
    }
    return -1;
  }

  put(visit) {
    const from = (visit.at - OPEN) / 5;
    this.#slots.fill(1, from, from + visit.length / 5);
    this.#visits.push(visit);
    this.#visits.sort((a, b) => a.at - b.at);
  }

  take(id) {
    const i = this.#visits.findIndex((v) => v.id === id);
    if (i < 0) return null;
    const [visit] = this.#visits.splice(i, 1);
    const from = (visit.at - OPEN) / 5;
    this.#slots.fill(0, from, from + visit.length / 5);
    return visit;
  }

  list() {
    return this.#visits;
  }
}

export class Diary {
  #days = new Map();
  #where = new Map();
  #last = 0;

  #day(doctor, date) {
    const key = `${doctor}/${date}`;
    let day = this.#days.get(key);
    if (!day) this.#days.set(key, (day = new Day()));
    return day;
  }

  book({ doctor, date, length, patient }) {
    const day = this.#day(doctor, date);
    const at = day.free(length);
    if (at < 0) return null;
    const visit = { id: ++this.#last, doctor, date, at, length, patient };
    day.put(visit);
    this.#where.set(visit.id, day);
    return visit;
  }

  cancel(id) {
    const day = this.#where.get(id);
    if (!day) return null;
    this.#where.delete(id);
    return day.take(id);
  }

  sheet(doctor, date) {
    return this.#day(doctor, date).list();
  }
}
