import { inspect } from 'node:util';

export const LEVELS = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, silent: 99 };

export class Logger {
  constructor({ level = 'info', sink = process.stderr, bindings = {} } = {}) {
    this.threshold = LEVELS[level] ?? LEVELS.info;
    this.sink = sink;
    this.bindings = bindings;
    this.counts = {};
  }

  child(bindings) {
    const c = new Logger({ sink: this.sink, bindings: { ...this.bindings, ...bindings } });
    c.threshold = this.threshold;
    c.counts = this.counts;
    return c;
  }

  write(level, text) {
    if (LEVELS[level] < this.threshold) return;
    this.counts[level] = (this.counts[level] ?? 0) + 1;
    const tags = Object.entries(this.bindings).map(([k, v]) => `${k}=${v}`).join(' ');
    this.sink.write(`${level.toUpperCase()} ${tags} ${text}\n`);
  }

  trace(text) { this.write('trace', text); }
  debug(text) { this.write('debug', text); }
  info(text) { this.write('info', text); }
  warn(text) { this.write('warn', text); }
  error(text) { this.write('error', text); }
}

export const show = (value) => inspect(value, { depth: 4, breakLength: Infinity, sorted: true });
