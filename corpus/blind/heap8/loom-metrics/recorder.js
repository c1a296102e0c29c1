import { Ring } from './ring.js';

export class Recorder {
  constructor({ errors, samples, log }) {
    this.allErrors = new Ring(errors);
    this.samples = new Ring(samples);
    this.logLines = new Ring(log);
    this.perLoom = new Map();
  }

  sample(name, minute, value) {
    this.samples.push({ name, minute, value });
    const entry = this.perLoom.get(name);
    if (entry) {
      entry.count += 1;
      entry.sum += value;
      entry.buckets[Math.min(15, Math.floor(value / 3))] += 1;
    } else {
      this.perLoom.set(name, { count: 1, sum: value, buckets: new Uint32Array(16) });
    }
  }

  failure(error) {
    this.allErrors.push(error);
    for (const part of ['stop', 'tie', 'restart']) this.logLines.push({ part, text: `${part}: ${error.message}`, error });
  }

  report() {
    const last = [...this.allErrors].at(-1);
    return `looms ${this.perLoom.size}, samples ${this.samples.seen}, breaks ${this.allErrors.seen}, last: ${last.message}`;
  }
}
