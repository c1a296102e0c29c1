export class Bundle {
  #plugins;
  #files;
  #modules = new Map();

  constructor(files, plugins) {
    this.#files = files;
    this.#plugins = plugins;
  }

  #resolve(path) {
    for (const plugin of this.#plugins) {
      const found = plugin.resolve?.(path);
      if (found !== undefined) return found;
    }
    return path;
  }

  add(path) {
    const stack = [path];
    while (stack.length > 0) {
      const id = this.#resolve(stack.pop());
      if (this.#modules.has(id)) continue;
      let code = this.#files.get(id);
      for (const plugin of this.#plugins) code = plugin.transform?.(id, code) ?? code;
      const imports = [];
      for (const m of code.matchAll(/^import \{ (\w+) as (\w+) \} from '\/([^']+)';$/gm)) {
        imports.push({ name: m[1], local: m[2], from: m[3] });
        stack.push(m[3]);
      }
      this.#modules.set(id, { id, code, imports, order: -1 });
    }
  }

  #ordered() {
    const out = [];
    const visit = (module) => {
      if (module.order >= 0) return;
      module.order = 0;
      for (const { from } of module.imports) visit(this.#modules.get(from));
      module.order = out.push(module);
    };
    for (const module of this.#modules.values()) visit(module);
    return out;
  }

  write() {
    const parts = [];
    for (const { id, code, imports, order } of this.#ordered()) {
      const names = new Map(imports.map(({ local, from }) => [local, `m${this.#modules.get(from).order}`]));
      const text = code
        .replace(/^import .*$\n?/gm, '')
        .replace(/export const (\w+)/g, (_, name) => `const ${name === 'value' ? `m${order}` : `${name}${order}`}`)
        .replace(/\bv\d+\b/g, (name) => names.get(name) ?? name);
      parts.push(`// ${id}\n${text}`);
    }
    return parts.join('\n');
  }
}
