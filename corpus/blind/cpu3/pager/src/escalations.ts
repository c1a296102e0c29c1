import type { Alert, AlertBus } from './bus.ts';

const byUrgency = (a: Alert, b: Alert): number => b.due - a.due || a.severity - b.severity || (a.id < b.id ? 1 : -1);

export class Escalations {
  #pending: Alert[] = [];

  constructor(bus: AlertBus) {
    bus.onAlert((alert) => this.#enqueue(alert));
  }

  #enqueue(alert: Alert): void {
    this.#pending.push(alert);
    this.#pending.sort(byUrgency);
  }

  take(): Alert | undefined {
    return this.#pending.pop();
  }
}
