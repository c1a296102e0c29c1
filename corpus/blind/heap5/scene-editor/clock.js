import { EventEmitter } from 'node:events';

class Clock extends EventEmitter {
  constructor() {
    super();
    this.setMaxListeners(50);
  }
}

export const clock = new Clock();
setInterval(() => clock.emit('second'), 1000).unref();
