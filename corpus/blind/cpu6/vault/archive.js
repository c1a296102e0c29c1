'use strict';
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** A file of sealed records: one line each, base64 fields parted by colons. */
class Archive {
  static FIELDS = ['salt', 'iv', 'body', 'tag'];
  #dir;

  constructor() {
    this.#dir = fs.mkdtempSync(path.join(os.tmpdir(), 'vault-'));
  }

  get file() {
    return path.join(this.#dir, 'records.txt');
  }

  write(sealed) {
    const lines = sealed.map((s) => [s.owner, ...Archive.FIELDS.map((f) => s[f].toString('base64'))].join(':'));
    fs.writeFileSync(this.file, lines.join('\n'));
    return fs.statSync(this.file).size;
  }

  read() {
    return fs
      .readFileSync(this.file, 'utf8')
      .split('\n')
      .map((line) => {
        const [owner, ...fields] = line.split(':');
        return Archive.FIELDS.reduce((s, f, i) => ({ ...s, [f]: Buffer.from(fields[i], 'base64') }), { owner });
      });
  }

  remove() {
    fs.rmSync(this.#dir, { recursive: true });
  }
}

module.exports = { Archive };
