import { clubDate, monthOf } from './calendar.mjs';

/** Visits grouped by civil month and day; iterating yields one group after another. */
export class Usage {
  #months = new Map();

  constructor(zone) { this.zone = zone; }

  record(visit) {
    const date = clubDate(visit.at, this.zone);
    const month = monthOf(date);
    if (!this.#months.has(month)) this.#months.set(month, new Map());
    const group = this.#months.get(month);
    const day = group.get(date) ?? { minutes: 0, visits: 0, extras: [] };
    day.visits++;
    day.minutes += visit.minutes;
    if (visit.extra) day.extras.push(visit.extra);
    group.set(date, day);
  }

  *[Symbol.iterator]() {
    for (const month of [...this.#months.keys()].sort()) yield [month, this.#months.get(month)];
  }
}
