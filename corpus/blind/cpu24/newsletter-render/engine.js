'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { lex, tree } = require('./lexer.js');

class Engine {
  constructor(folder, options = {}) {
    this.sources = new Map();
    for (const file of fs.readdirSync(folder)) {
      this.sources.set(path.basename(file, '.txt'), fs.readFileSync(path.join(folder, file), 'utf8'));
    }
    this.filters = options.filters ?? {};
    this.prepared = new Map();
  }

  /** The executable form of a template for the given helpers. */
  prepare(name, helpers) {
    const key = { name, helpers };
    let made = this.prepared.get(key);
    if (made === undefined) {
      const source = this.sources.get(name);
      if (source === undefined) throw new Error(`no template ${name}`);
      made = this.assemble(tree(lex(source)), helpers);
      if (this.prepared.size >= 64) this.prepared.clear();
      this.prepared.set(key, made);
    }
    return made;
  }

  assemble(block, helpers) {
    const steps = block.items.map((item) => {
      switch (item.kind) {
        case 'text': {
          const { body } = item;
          return () => body;
        }
        case 'echo': {
          const read = reader(item.path);
          const filters = item.filters.map((filter) => helpers[filter]);
          return (scope) => {
            let value = read(scope);
            for (const filter of filters) value = filter(value);
            return escape(value);
          };
        }
        case 'if': {
          const read = reader(item.path);
          const then = this.assemble(item.then, helpers);
          const otherwise = this.assemble(item.otherwise, helpers);
          return (scope) => (read(scope) ? then(scope) : otherwise(scope));
        }
        case 'each': {
          const read = reader(item.path);
          const body = this.assemble(item.body, helpers);
          return (scope) => {
            let out = '';
            for (const entry of read(scope)) out += body({ ...scope, [item.name]: entry });
            return out;
          };
        }
        case 'include':
          return (scope) => this.prepare(item.name, helpers)(scope);
        default:
          throw new TypeError(item.kind);
      }
    });
    return (scope) => {
      let out = '';
      for (const step of steps) out += step(scope);
      return out;
    };
  }

  render(name, scope) {
    return this.prepare(name, this.filters)(scope);
  }
}

function reader(segments) {
  return (scope) => {
    let value = scope;
    for (const segment of segments) value = value == null ? value : value[segment];
    return value;
  };
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(value) {
  if (value == null) return '';
  const text = String(value);
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (c) => ENTITIES[c]) : text;
}

module.exports = { Engine };
