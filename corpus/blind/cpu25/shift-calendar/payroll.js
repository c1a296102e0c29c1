const { localPunch } = require('./zones.js');

const NIGHT_FROM = 22 * 60;
const NIGHT_TO = 6 * 60;

class Timesheet {
  constructor(person) {
    this.person = person;
    this.events = [];
    this.days = new Map();
  }

  add(punch) {
    this.events.push(punch);
  }

  settle() {
    this.events.sort((a, b) => a.epoch - b.epoch);
    let since = null;
    for (const event of this.events) {
      if (event.kind === 'in' || event.kind === 'back') {
        since = event;
        continue;
      }
      if (!since) continue;
      this.credit(since, event);
      since = null;
    }
    return this.days;
  }

  credit(from, to) {
    const begin = localPunch(from.site, from.epoch);
    const minutes = Math.round((to.epoch - from.epoch) / 60000);
    let day = this.days.get(begin.day);
    if (!day) this.days.set(begin.day, (day = { worked: 0, night: 0, sunday: 0, spread: new Uint16Array(24) }));
    day.worked += minutes;
    for (let m = 0; m < minutes; m++) {
      const clock = (begin.minute + m) % 1440;
      if (clock >= NIGHT_FROM || clock < NIGHT_TO) day.night++;
      day.spread[(clock / 60) | 0]++;
    }
    if (begin.weekday === 0) day.sunday += minutes;
  }
}

function wage({ worked, night, sunday }) {
  const base = Math.min(worked, 480) * 0.42;
  const over = Math.max(0, worked - 480) * 0.63;
  return base + over + night * 0.11 + sunday * 0.21;
}

module.exports = { Timesheet, wage };
