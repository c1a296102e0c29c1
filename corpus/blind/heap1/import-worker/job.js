import { shutdown } from './shutdown.js';

export class ImportJob {
  constructor(name, lines) {
    this.name = name;
    this.lines = lines;
    this.rows = [];
    this.cancelled = false;
  }

  cancel() {
    this.cancelled = true;
  }

  async run() {
    shutdown.signal.addEventListener('abort', () => this.cancel());
    try {
      for (const line of this.lines) {
        if (this.cancelled) break;
        const [id, name, city] = line.split(';');
        this.rows.push({ id: Number(id), name, city });
        if (this.rows.length % 40 === 0) await null;
      }
      return this.rows.length;
    } finally {
      this.lines = null;
    }
  }
}
