import { EventEmitter } from 'node:events';

export class Display extends EventEmitter {
  width = 640;
  height = 360;

  constructor() {
    super();
    this.setMaxListeners(100);
  }

  resize(width, height) {
    this.width = width;
    this.height = height;
    this.emit('resize', width, height);
  }
}
