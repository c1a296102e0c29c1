import rrule from 'rrule';

const { rrulestr } = rrule;
const DAY = 86_400_000;

/** One recurring booking, as stored: the rule is kept in its text form. */
export class Series {
  constructor({ id, room, title, start, minutes, rule }) {
    Object.assign(this, { id, room, title, start, minutes });
    this.text = rule;
  }

  get recurrence() {
    return rrulestr(this.text, { dtstart: this.start });
  }

  on(day) {
    const next = new Date(day.getTime() + DAY - 1);
    return this.recurrence.between(day, next, true).map((start) => ({ series: this, start, end: new Date(start.getTime() + this.minutes * 60_000) }));
  }

  describe() {
    return `${this.title} in ${this.room}: ${this.recurrence.toText()}`;
  }
}
