export class Trip {
  constructor(number, line, driver, start) {
    this.number = number;
    this.line = line;
    this.driver = driver;
    this.start = start;
    this.calls = [];
    this.state = 'running';
  }

  call(stop, minute, boarded, left) {
    this.calls.push({ stop, minute, delay: minute - (this.start + this.calls.length * 2), boarded, left });
  }

  get delay() {
    return this.calls.length ? this.calls[this.calls.length - 1].delay : 0;
  }
}

// What the displays at the stops show: trips by line, in order of departure.
export class Departures {
  constructor(lines) {
    this.lanes = new Map(lines.map((line) => [line.number, []]));
  }

  announce(trip) {
    this.lanes.get(trip.line.number).push(trip);
  }

  nextOf(number) {
    return this.lanes.get(number).findLast((trip) => trip.state === 'running');
  }
}

// What the staff office looks at: who drives what.
export class Roster {
  constructor(drivers) {
    this.sheets = new Map(drivers.map((driver) => [driver.badge, new Set()]));
  }

  assign(trip) {
    this.sheets.get(trip.driver.badge).add(trip);
  }

  busy(driver) {
    for (const trip of this.sheets.get(driver.badge)) if (trip.state === 'running') return true;
    return false;
  }
}
