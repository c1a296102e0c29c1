import { on } from 'node:events';

export class Display {
  constructor(place, line, need) {
    this.place = place;
    this.line = line;
    this.need = need;
    this.rows = [];
    this.ready = false;
  }

  accept(sighting) {
    this.rows.push({ tram: sighting.tram, late: sighting.late, full: sighting.load.some((n) => n > 27) });
    this.ready = this.rows.length >= this.need;
  }
}

export class Board {
  constructor(control) {
    this.control = control;
    this.shown = 0;
    this.late = 0;
    this.latest = [];
  }

  async fill(display) {
    const sightings = on(this.control, `line:${display.line}`);
    while (!display.ready) {
      const { value } = await sightings.next();
      display.accept(value[0]);
    }
    this.publish(display);
  }

  publish(display) {
    this.shown++;
    this.late += display.rows.filter((r) => r.late > 3).length;
    this.latest.push(display);
    if (this.latest.length > 40) this.latest.shift();
  }
}
