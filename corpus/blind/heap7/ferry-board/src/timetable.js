import { EventEmitter } from 'node:events';

export class Timetable extends EventEmitter {
  constructor(harbours, random) {
    super();
    this.setMaxListeners(0);
    this.sailings = [];
    this.byPier = new Map();
    this.changes = 0;
    for (const code of harbours.codes) {
      const list = [];
      for (let i = 0; i < 90; i += 1) {
        const minute = 300 + i * 12 + random.int(10);
        const sailing = {
          number: `${code}-${String(i).padStart(3, '0')}`,
          from: code,
          to: random.of(harbours.codes),
          minute,
          delay: 0,
          cancelled: false,
          vessel: `MF ${random.of(['Tindvard', 'Solskjel', 'Havila', 'Fannefjord', 'Korsfjord'])}`,
        };
        list.push(sailing);
        this.sailings.push(sailing);
      }
      this.byPier.set(code, list);
    }
  }

  randomSailing(random) {
    return random.of(this.sailings);
  }

  from(code) {
    return this.byPier.get(code) ?? [];
  }

  delay(sailing, minutes) {
    sailing.delay += minutes;
    this.changes += 1;
    this.emit('delay', sailing);
  }

  cancel(sailing) {
    sailing.cancelled = true;
    this.changes += 1;
    this.emit('cancel', sailing);
  }
}
