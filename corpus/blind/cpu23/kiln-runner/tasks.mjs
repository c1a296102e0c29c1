import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** A step of a build. Subclasses fill in `salt` and `work`; identity and execution live here. */
export class Task {
  constructor(name, needs = []) {
    this.name = name;
    this.needs = needs;
    this.output = null;
  }

  get salt() { return ''; }

  get digest() {
    const hash = createHash('sha256').update(this.constructor.name).update(this.name).update(this.salt);
    for (const need of this.needs) hash.update(need.digest);
    return hash.digest('base64url');
  }

  work() { throw new Error('abstract'); }

  async run(store) {
    const key = this.digest;
    const kept = store.find(key);
    if (kept) {
      this.output = kept;
      return 'kept';
    }
    this.output = await this.work(this.needs.map((need) => need.output));
    store.put(key, this.output);
    return 'made';
  }
}

export class Source extends Task {
  constructor(name, text) {
    super(name);
    this.text = text;
  }
  get salt() { return this.text; }
  work() { return Buffer.from(this.text); }
}

export class Transform extends Task {
  constructor(name, needs, table) {
    super(name, needs);
    this.table = table;
  }
  get salt() { return this.table.join(','); }

  work(inputs) {
    const out = Buffer.alloc(4096);
    let state = 7;
    for (const input of inputs) {
      for (let i = 0; i < input.length; i++) {
        state = (state * 31 + this.table[input[i] & 15] + input[i]) & 0xffff;
        out[i & 4095] ^= state >>> 4;
      }
    }
    return out;
  }
}

export class Pack extends Task {
  work(inputs) { return deflateSync(Buffer.concat(inputs), { level: 6 }); }
}
