import { parse } from 'acorn';
import { simple } from 'acorn-walk';

export class Module {
  imports = new Map();
  exports = new Set();

  constructor(id, source) {
    this.id = id;
    this.source = source;
    this.ast = parse(source, { ecmaVersion: 2022, sourceType: 'module', locations: false });
    for (const node of this.ast.body) {
      if (node.type === 'ImportDeclaration') {
        for (const s of node.specifiers) this.imports.set(s.local.name, { from: node.source.value, name: s.imported.name });
      } else if (node.type === 'ExportNamedDeclaration' && node.declaration) {
        const d = node.declaration;
        for (const { id: { name } } of d.declarations ?? [d]) this.exports.add(name);
      }
    }
  }

  /** Names of this module that are used in the given top-level node. */
  uses(node) {
    const found = new Set();
    simple(node, { Identifier: (n) => found.add(n.name) });
    return found;
  }
}

export function load(entry, read) {
  const modules = new Map();
  const open = [entry];
  while (open.length > 0) {
    const id = open.shift();
    if (modules.has(id)) continue;
    const m = new Module(id, read(id));
    modules.set(id, m);
    for (const { from } of m.imports.values()) if (!modules.has(from)) open.push(from);
  }
  return modules;
}
