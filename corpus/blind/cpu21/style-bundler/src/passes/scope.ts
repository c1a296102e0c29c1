import type { Node } from '../syntax/ast.ts';

const CLASS = /\.(-?[A-Za-z_][\w-]*)/g;

function short(n: number): string {
  let s = '';
  do { s = String.fromCharCode(97 + (n % 26)) + s; n = Math.floor(n / 26) - 1; } while (n >= 0);
  return s;
}

/** Gives the classes of a module names of their own; a class keeps one name through the bundle. */
export class ClassScope {
  #names = new Map<string, string>();

  rename(module: string, nodes: Node[]): void {
    const swap = (_: string, name: string) => {
      const key = `${module}/${name}`;
      let to = this.#names.get(key);
      if (!to) this.#names.set(key, (to = short(this.#names.size)));
      return `.${to}`;
    };
    for (const node of nodes) {
      if (node.kind === 'at') { if (node.body && node.name !== 'keyframes') this.rename(module, node.body); continue; }
      for (let i = 0; i < node.selectors.length; i++) node.selectors[i] = node.selectors[i].replace(CLASS, swap);
    }
  }
  get size() { return this.#names.size; }
}
