'use strict';

/**
 * The working timetable, the public timetable and the freight notices spell
 * stations differently: by CRS code, by TIPLOC or by full name. Callers write
 * `stops.KGX`, `stops.KNGX` or `stops['Kings Mill']` and mean the same stop.
 */
class Stop {
  constructor(index, { crs, tiploc, name, change }) {
    this.index = index;
    this.crs = crs;
    this.tiploc = tiploc;
    this.name = name;
    this.change = change;
    this.board = [];
  }

  answersTo(label) {
    return this.crs === label || this.tiploc === label || this.name === label;
  }

  toString() {
    return `${this.name} (${this.crs})`;
  }
}

function openStops(records) {
  const list = records.map((record, index) => new Stop(index, record));
  return new Proxy(list, {
    get(target, label, receiver) {
      if (typeof label === 'symbol' || label in target) {
        return Reflect.get(target, label, receiver);
      }
      const stop = target.find((s) => s.answersTo(label));
      if (!stop) throw new RangeError(`no such stop: ${label}`);
      return stop;
    },
    set() {
      throw new TypeError('the list of stops is read only');
    },
  });
}

module.exports = { Stop, openStops };
