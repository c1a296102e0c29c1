import { EventEmitter } from 'node:events';

export interface Alert {
  readonly id: string;
  readonly due: number;
  readonly severity: 1 | 2 | 3;
}

export class AlertBus extends EventEmitter {
  raise(alert: Alert): void {
    this.emit('alert', alert);
  }

  onAlert(listener: (alert: Alert) => void): this {
    return this.on('alert', listener);
  }
}
