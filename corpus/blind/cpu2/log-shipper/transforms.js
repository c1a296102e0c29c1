import { Transform } from 'node:stream';

export class Lines extends Transform {
  #rest = '';

  constructor() {
    super({ decodeStrings: false, readableObjectMode: true });
  }

  _transform(text, _encoding, done) {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop();
    this.push(lines);
    done();
  }

  _flush(done) {
    if (this.#rest) this.push([this.#rest]);
    done();
  }
}

const ENTRY = /^(?<ip>\S+) \S+ \S+ \[(?<time>[^\]]+)\] "(?<verb>[A-Z]+) (?<path>[^ "?]+)(?:\?(?<query>[^ "]*))? [^"]+" (?<status>\d{3}) (?<size>\d+)/;

export class Entries extends Transform {
  counts = { ok: 0, failed: 0, unread: 0 };

  constructor() {
    super({ objectMode: true });
  }

  _transform(lines, _encoding, done) {
    const out = [];
    for (const line of lines) {
      const found = ENTRY.exec(line);
      if (!found) {
        this.counts.unread++;
        continue;
      }
      const { ip, time, path, status, size } = found.groups;
      this.counts[status < '500' ? 'ok' : 'failed']++;
      out.push(JSON.stringify({ ip, time, path, status: +status, size: +size }));
    }
    this.push(out.join('\n') + '\n');
    done();
  }
}
