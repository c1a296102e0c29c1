'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { compile } = require('./template');

const dir = path.join(__dirname, '..', 'views');
const sources = new Map(fs.readdirSync(dir).map((f) => [path.basename(f, '.html'), fs.readFileSync(path.join(dir, f), 'utf8')]));

function render(view, data) {
  const source = sources.get(view);
  if (!source) throw new Error(`no such view: ${view}`);
  return compile(source)(data);
}

module.exports = { render };
