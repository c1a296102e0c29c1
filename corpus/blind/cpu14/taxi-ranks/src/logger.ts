import { inspect } from 'node:util';

const levels = { debug: 10, info: 20, warn: 30 } as const;
export type Level = keyof typeof levels;
type Text = string | (() => string);

export class Logger {
  private readonly floor: number;
  private readonly kept: string[] = [];

  constructor(level: Level) {
    this.floor = levels[level];
  }
  debug(text: Text) {
    this.write('debug', text);
  }
  info(text: Text) {
    this.write('info', text);
  }
  warn(text: Text) {
    this.write('warn', text);
  }
  /** A printable form for the lines of the log. */
  show(value: unknown): string {
    return inspect(value, { depth: 4, breakLength: Infinity, compact: true, sorted: true });
  }
  private write(level: Level, text: Text) {
    if (levels[level] < this.floor) return;
    const line = `${level} ${typeof text === 'function' ? text() : text}`;
    this.kept.push(line);
    if (this.kept.length > 100) this.kept.shift();
    if (level !== 'debug') process.stderr.write(line + '\n');
  }
}
