'use strict';
const { EventEmitter } = require('node:events');

class Pipeline extends EventEmitter {
  #plugins = [];
  use(...plugins) { this.#plugins = [...this.#plugins, ...plugins]; return this; }

  run(files) {
    const done = new Map();
    for (const file of files) {
      const out = this.#plugins.reduce((f, plugin) => plugin(f), file);
      done.set(out.file, out);
      this.emit('file', out);
    }
    return done;
  }
}

function link(site) {
  const target = (n) => site.get(`hymns/${n.padStart(3, '0')}.hym`);
  const incoming = new Map();
  for (const page of site.values()) {
    page.html = page.html.replace(/<a data-see="(\d+)">/g, (_, n) => {
      const t = target(n);
      incoming.set(t.file, (incoming.get(t.file) ?? 0) + 1);
      return `<a href="/${t.file.replace(/\.hym$/, '')}.${t.hash}.html">`;
    });
  }
  return incoming;
}
module.exports = { Pipeline, link };
