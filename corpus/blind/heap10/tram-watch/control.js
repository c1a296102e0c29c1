import { EventEmitter } from 'node:events';

export class Sighting {
  constructor(line, tram, stop, late, load) {
    this.line = line;
    this.tram = tram;
    this.stop = stop;
    this.late = late;
    this.load = load;
  }
}

export class Control extends EventEmitter {
  constructor(stops, pick, lines) {
    super();
    this.stops = stops;
    this.pick = pick;
    this.lines = lines;
    this.minute = 0;
    this.reports = 0;
    this.setMaxListeners(0);
  }

  tick() {
    this.minute++;
    for (let i = 0; i < 6; i++) {
      const line = this.pick.of(this.lines);
      const stop = this.stops[this.pick.of(this.stops.length)];
      stop.waiting = this.pick.of(40);
      const load = Array.from({ length: 5 }, () => this.pick.of(60) / 2);
      this.reports++;
      this.emit(`line:${line}`, new Sighting(line, `T${this.pick.of(180)}`, stop.id, this.pick.of(14) - 2, load));
    }
  }
}
