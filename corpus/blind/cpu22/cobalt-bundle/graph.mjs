import { posix } from 'node:path';
import { Module } from './module.mjs';

export class ModuleGraph {
  #modules = new Map();
  #host;
  constructor(host) { this.#host = host; }

  /** Breadth first, a level of files at a time: what to read next is only known from what was read. */
  async load(entry) {
    let level = [entry];
    while (level.length) {
      const loaded = await Promise.all(level.map(async (p) => new Module(p, await this.#host.read(p))));
      for (const m of loaded) this.#modules.set(m.path, m);
      const next = new Set();
      for (const m of loaded) {
        for (const i of m.imports) {
          i.path = posix.join(posix.dirname(m.path), i.from);
          if (!this.#modules.has(i.path)) next.add(i.path);
        }
      }
      level = [...next];
    }
    return this.#modules.get(entry);
  }

  /** Mark what is reachable from the parts of the entry; a work list, each part once. */
  shake(entry) {
    const work = entry.parts.map((part) => [entry, part]);
    while (work.length) {
      const [module, part] = work.pop();
      if (module.used.has(part)) continue;
      module.used.add(part);
      module.locals ??= new Map(module.parts.map((p) => [p.name, p]));
      module.origin ??= new Map(module.imports.flatMap((i) => i.names.map((n) => [n, i.path])));
      for (const name of part.names) {
        const local = module.locals.get(name);
        if (local) work.push([module, local]);
        const path = module.origin.get(name);
        if (path) {
          const target = this.#modules.get(path);
          work.push([target, target.exports.get(name)]);
        }
      }
    }
  }

  /** Post-order, so that every module stands after those it needs. */
  order(entry) {
    const seen = new Set();
    const out = [];
    const visit = (m) => {
      if (seen.has(m)) return;
      seen.add(m);
      for (const i of m.imports) visit(this.#modules.get(i.path));
      out.push(m);
    };
    visit(entry);
    return out;
  }

  get size() { return this.#modules.size; }
}
