import { Transform, Writable } from 'node:stream';
import { PATTERNS } from './patterns.mjs';

export class LineSplitter extends Transform {
  #rest = '';

  constructor() {
    super({ readableObjectMode: true });
  }

  _transform(chunk, _encoding, done) {
    const lines = (this.#rest + chunk.toString('utf8')).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) this.push(line);
    done();
  }

  _flush(done) {
    if (this.#rest) this.push(this.#rest);
    done();
  }
}

export class Redactor extends Transform {
  constructor() {
    super({ objectMode: true });
  }

  _transform(line, _encoding, done) {
    const found = [];
    const text = PATTERNS.reduce((acc, rule) => this.#apply(rule, acc, found), line.trimEnd());
    this.push({ text, found, level: levelOf(text) });
    done();
  }

  #apply({ name, expression, replacement }, text, found) {
    return text.replace(expression, () => {
      found.push(name);
      return replacement;
    });
  }
}

const LEVELS = ['ERROR', 'WARN', 'INFO', 'DEBUG'];

function levelOf(text) {
  const match = /^\S+\s+(\w+)\s/.exec(text);
  return match && LEVELS.includes(match[1]) ? match[1] : 'OTHER';
}

export class Tally extends Writable {
  #found = new Map();
  #levels = new Map();
  #lines = 0;
  #characters = 0;

  constructor() {
    super({ objectMode: true });
  }

  _write({ text, found, level }, _encoding, done) {
    this.#lines++;
    this.#characters += text.length;
    for (const name of found) this.#found.set(name, (this.#found.get(name) ?? 0) + 1);
    this.#levels.set(level, (this.#levels.get(level) ?? 0) + 1);
    done();
  }

  report() {
    const row = ([name, n]) => `${name.padEnd(8)}${String(n).padStart(8)}`;
    return [
      `${this.#lines} lines, ${this.#characters} characters`,
      ...[...this.#levels].sort().map(row),
      ...[...this.#found].sort().map(row),
    ].join('\n');
  }
}
