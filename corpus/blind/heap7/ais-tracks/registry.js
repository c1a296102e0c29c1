class Vessel {
  constructor(mmsi) {
    this.mmsi = mmsi;
    this.name = null;
    this.length = 0;
    this.beam = 0;
    this.destination = null;
    this.lat = NaN;
    this.lon = NaN;
    this.speed = 0;
  }
}

export class Registry {
  #vessels = new Map();

  constructor(ports) {
    this.ports = ports;
    this.positions = 0;
  }

  get size() {
    return this.#vessels.size;
  }

  apply(message) {
    let vessel = this.#vessels.get(message.mmsi);
    if (!vessel) {
      vessel = new Vessel(message.mmsi);
      this.#vessels.set(message.mmsi, vessel);
    }
    if (message.type === 'voyage') {
      const [length, beam] = message.size.split('x').map(Number);
      vessel.name = message.name;
      vessel.length = length;
      vessel.beam = beam;
      vessel.destination = this.ports.byCode.get(message.destination);
      vessel.destination.calls += 1;
    } else {
      vessel.lat = message.lat;
      vessel.lon = message.lon;
      vessel.speed = message.speed;
      this.positions += 1;
    }
  }

  busiestPort() {
    return this.ports.rows.reduce((best, row) => (row.calls > best.calls ? row : best)).name;
  }
}
