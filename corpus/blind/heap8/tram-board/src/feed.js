import { EventEmitter } from 'node:events';
import { random } from './random.js';

export class ArrivalFeed extends EventEmitter {
  ticks = 0;

  constructor(network) {
    super();
    this.network = network;
    this.setMaxListeners(0);
  }

  tick() {
    this.ticks += 1;
    const delays = new Map();
    for (let line = 1; line <= 24; line += 1) delays.set(line, Math.floor(random() * 6));
    this.emit('arrivals', this.ticks, delays);
    if (this.ticks % 5 === 0) this.emit('notice', `Service as planned, update ${this.ticks}`);
  }
}
