import type { Node } from '../syntax/ast.ts';
import type { SourceMapBuilder } from './source-map.ts';

export class Printer {
  #out = '';
  #map: SourceMapBuilder;
  constructor(map: SourceMapBuilder) { this.#map = map; }

  print(nodes: Node[]): this {
    for (const node of nodes) {
      this.#map.add(this.#out.length, node.source, node.at);
      if (node.kind === 'at') {
        this.#out += node.params ? `@${node.name} ${node.params}` : `@${node.name}`;
        if (!node.body) { this.#out += ';'; continue; }
        this.#out += '{';
        this.print(node.body);
        this.#out += '}';
        continue;
      }
      this.#out += `${node.selectors.join(',')}{`;
      node.decls.forEach((d, i) => {
        if (i) this.#out += ';';
        this.#map.add(this.#out.length, d.source, d.at);
        this.#out += `${d.prop}:${d.value}${d.important ? '!important' : ''}`;
      });
      this.#out += '}';
    }
    return this;
  }
  finish() { return this.#out; }
}
