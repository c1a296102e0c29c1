'use strict';
const { createHash } = require('node:crypto');
const { gzipSync } = require('node:zlib');

const hash = (code) => createHash('sha256').update(code).digest('hex').slice(0, 10);

class Manifest {
  constructor() {
    this.files = [];
  }

  add(file, before, code) {
    this.files = this.files.concat({ file, out: file.replace(/\.js$/, `.${hash(code)}.js`), before: before.length, after: code.length, gzip: gzipSync(code).length });
  }

  summary() {
    const sum = (key) => this.files.reduce((total, f) => total + f[key], 0);
    const largest = this.files.slice().sort((a, b) => b.after - a.after).slice(0, 3).map((f) => f.out);
    return { files: this.files.length, before: sum('before'), after: sum('after'), gzip: sum('gzip'), largest };
  }
}

module.exports = { Manifest };
