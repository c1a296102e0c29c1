const LEVELS = { debug: 10, info: 20, warn: 30, error: 40 };

function origin() {
  const line = new Error().stack.split('\n')[4] ?? '';
  const match = /([\w.-]+):(\d+):\d+\)?$/.exec(line);
  return match ? `${match[1]}:${match[2]}` : 'unknown';
}

class Entry {
  constructor(level, scope, text, fields) {
    this.level = level;
    this.scope = scope;
    this.text = text;
    this.fields = fields;
    this.origin = origin();
  }

  toString() {
    return `${this.level.toUpperCase()} [${this.scope}] ${this.text} ${JSON.stringify(this.fields)} (${this.origin})`;
  }
}

export class Journal {
  constructor({ level = 'info', sink, scope = 'main' }) {
    this.level = level;
    this.threshold = LEVELS[level];
    this.sink = sink;
    this.scope = scope;
  }

  scoped(scope) {
    return new Journal({ level: this.level, sink: this.sink, scope });
  }

  debug(text, fields) {
    this.write(new Entry('debug', this.scope, text, fields));
  }

  info(text, fields) {
    this.write(new Entry('info', this.scope, text, fields));
  }

  warn(text, fields) {
    this.write(new Entry('warn', this.scope, text, fields));
  }

  write(entry) {
    if (LEVELS[entry.level] < this.threshold) return;
    this.sink(entry.toString());
  }
}
