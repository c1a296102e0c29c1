export class Spin {
  #n;
  constructor(seed) {
    this.#n = seed;
  }
  upTo(limit) {
    this.#n = (this.#n * 69069 + 12345) % 4294967296;
    return Math.floor((this.#n / 4294967296) * limit);
  }
}

const LINES = ['1', '2', '4', '7', '9', '11', 'N1', 'N3'];

export class Stop {
  constructor(id, spin) {
    this.id = id;
    this.name = `stop ${id} on line ${LINES[id % LINES.length]}`;
    this.line = LINES[id % LINES.length];
    this.timetable = Array.from({ length: 30 }, (_, i) => ({ minute: 290 + i * 35 + spin.upTo(8), low: spin.upTo(3) > 0 }));
    this.platform = { length: 30 + spin.upTo(20), roof: spin.upTo(2) === 1 };
  }
}

export class Network {
  constructor(seed, stops) {
    const spin = new Spin(seed);
    this.stops = Array.from({ length: stops }, (_, id) => new Stop(id, spin));
  }

  departures(stopId, minute, wanted) {
    const stop = this.stops[stopId % this.stops.length];
    const from = stop.timetable.findIndex((entry) => entry.minute >= minute);
    const rows = [];
    for (let i = 0; i < wanted; i++) {
      const entry = stop.timetable[(Math.max(from, 0) + i) % stop.timetable.length];
      rows.push({ stop: stop.name, line: stop.line, minute: entry.minute, low: entry.low, text: `${stop.line} at ${entry.minute} from ${stop.name}` });
    }
    return rows;
  }
}
