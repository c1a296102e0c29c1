import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage();

export class Tour {
  constructor(number, zone, origin) {
    this.number = number;
    this.zone = zone;
    this.origin = origin;
    this.startedAt = number * 240;
    this.findings = [];
    this.steps = 0;
  }

  find(door, what) {
    this.findings.push({ door: door.id, floor: door.floor, what, at: this.startedAt + this.steps });
  }
}

export function tour() {
  return current.getStore();
}

export function begin(number, zone, work) {
  const next = new Tour(number, zone, current.getStore() ?? null);
  return current.run(next, work, next);
}

export function label() {
  const t = tour();
  if (!t) return 'idle';
  const after = t.origin ? ` after ${t.origin.number}` : '';
  return `tour ${t.number} (${t.zone})${after}`;
}
