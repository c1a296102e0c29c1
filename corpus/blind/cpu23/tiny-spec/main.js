'use strict';
const path = require('node:path');
const { createHash } = require('node:crypto');
const { collect } = require('./lib/suite');
const { sandbox } = require('./lib/sandbox');
const { run } = require('./lib/run');

class Summary {
  #hash = createHash('sha1');
  passes = 0;
  failures = [];
  passed(name) { this.passes++; this.#hash.update(name); }
  failed(name, error) { this.failures.push(`${name}: ${error.message}`); }
  finish() { return { passes: this.passes, failures: this.failures, seal: this.#hash.digest('hex').slice(0, 8) }; }
}

run(collect(require('./specs/bakery')), new Summary(), sandbox(path.join(__dirname, 'app'))).then((result) => console.log(result));
