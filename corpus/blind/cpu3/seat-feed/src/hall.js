import { EventEmitter } from 'node:events';

export class Hall extends EventEmitter {
  constructor(name) {
    super();
    this.name = name;
    this.setMaxListeners(0);
  }

  publish(sale) {
    this.emit(sale.kind, sale);
  }
}
