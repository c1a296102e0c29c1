import { EventEmitter } from 'node:events';

export class Clock extends EventEmitter {
  now = 0;

  advance(seconds) {
    this.now += seconds;
    this.emit('tick', this.now);
  }
}
