import EventEmitter from 'eventemitter3';

export class PositionFeed extends EventEmitter {
  constructor(fleet, rand) {
    super();
    this.fleet = [...fleet.values()];
    this.rand = rand;
    this.sent = 0;
  }

  pulse(sector) {
    const vessel = this.fleet[(this.rand() * this.fleet.length) | 0];
    vessel.calls++;
    this.sent++;
    this.emit('position', {
      sector,
      mmsi: vessel.mmsi,
      lat: 53.5 + this.rand() * 0.2,
      lon: 9.8 + this.rand() * 0.3,
      knots: this.rand() * 16,
    });
  }

  tide(level) {
    this.emit('tide', { level, at: this.sent });
  }
}
