import type { Writable } from 'node:stream';

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error'] as const;
type Level = (typeof LEVELS)[number];

export class Logger {
  readonly #threshold: number;
  readonly #out: Writable;

  constructor(level: string, out: Writable) {
    this.#threshold = Math.max(0, LEVELS.indexOf(level as Level));
    this.#out = out;
  }

  debug(message: string, fields: Record<string, unknown> = {}): void {
    this.#write('debug', message, fields);
  }

  info(message: string, fields: Record<string, unknown> = {}): void {
    this.#write('info', message, fields);
  }

  warn(message: string, fields: Record<string, unknown> = {}): void {
    this.#write('warn', message, fields);
  }

  #write(level: Level, message: string, fields: Record<string, unknown>): void {
    if (LEVELS.indexOf(level) < this.#threshold) return;
    this.#out.write(`${JSON.stringify({ level, message, ...fields })}\n`);
  }
}
