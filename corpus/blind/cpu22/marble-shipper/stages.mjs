import { Transform } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { Packet } from './packet.mjs';

export class Lines extends Transform {
  #decoder = new StringDecoder('utf8');
  #rest = '';
  constructor() { super({ readableObjectMode: true }); }

  _transform(chunk, _encoding, done) {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) this.push(line);
    done();
  }

  _flush(done) {
    if (this.#rest) this.push(this.#rest);
    done();
  }
}

const SHAPE = /^(\d+) (\w+) ([\w-]+) \[(\d+)\] (.*?) value=([\d.]+)(?: detail="(\w+)")?$/;

export class Structure extends Transform {
  malformed = 0;
  constructor() { super({ objectMode: true }); }

  _transform(line, _encoding, done) {
    const m = SHAPE.exec(line);
    if (!m) {
      this.malformed++;
      return done();
    }
    done(null, { at: Number(m[1]), level: m[2], unit: m[3], pid: Number(m[4]), text: m[5], value: Number(m[6]), detail: m[7] });
  }
}

/** Folds runs of the same message of a unit into one record with a count. */
export class Collapse extends Transform {
  #last = new Map();
  constructor() { super({ objectMode: true }); }

  _transform(record, _encoding, done) {
    const held = this.#last.get(record.unit);
    if (held && held.text === record.text && held.level === record.level) {
      held.count++;
      held.value = Math.max(held.value, record.value);
      return done();
    }
    this.#last.set(record.unit, { ...record, count: 1 });
    done(null, held);
  }

  _flush(done) {
    for (const held of this.#last.values()) this.push(held);
    done();
  }
}

export class Pack extends Transform {
  #limit;
  #packet = new Packet();
  constructor(limit) {
    super({ objectMode: true });
    this.#limit = limit;
  }

  _transform(record, _encoding, done) {
    const line = JSON.stringify(record);
    if (!this.#packet.fits(line, this.#limit)) {
      this.push(this.#packet);
      this.#packet = new Packet();
    }
    this.#packet.add(line);
    done();
  }

  _flush(done) {
    if (this.#packet.records > 0) this.push(this.#packet);
    done();
  }
}
