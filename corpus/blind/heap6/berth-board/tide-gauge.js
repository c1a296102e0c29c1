import { EventEmitter } from 'node:events';

export class TideGauge extends EventEmitter {
  constructor(station) {
    super();
    this.setMaxListeners(0);
    this.station = station;
    this.level = 3.2;
    this.recent = new Float64Array(4096);
    this.cursor = 0;
  }

  report(level) {
    this.level = level;
    this.recent[this.cursor++ % this.recent.length] = level;
    this.emit('reading', { station: this.station, level });
  }
}

export const tideGauge = new TideGauge('Hoek');
