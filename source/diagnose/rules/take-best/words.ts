import { template } from '../../code/edit.ts';
import type { Node } from '../../facts/syntax.ts';
import { textOf } from '../../facts/syntax.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Choice } from './match.ts';

/** A heap by the figure that the walk compares, to stand in its place. */
export function heapFor(unit: SourcedUnit, walk: Node, { figure, list, order }: Choice) {
  const { file } = unit;
  const [, path = ''] = /^[\w$#.]*(?:\[[\w$]+\])?((?:\.[\w$]+)?)$/.exec(textOf(file, figure)) ?? [];
  const own = textOf(file, list).replace(/^this\.#?|^#/, '');
  const name = /^[\w$]+$/.test(own) ? own : 'waiting';
  const [first, second] = order === 'min' ? ['a', 'b'] : ['b', 'a'];
  return template(
    file,
    walk,
    `class Heap {
  constructor(isBefore) {
    this.isBefore = isBefore;
    this.all = [];
  }
  get size() {
    return this.all.length;
  }
  push(one) {
    const { all } = this;
    let at = all.push(one) - 1;
    for (let up = (at - 1) >> 1; at > 0 && this.isBefore(one, all[up]); up = (at - 1) >> 1) {
      all[at] = all[up];
      at = up;
    }
    all[at] = one;
  }
  pop() {
    const { all } = this;
    const top = all[0];
    const last = all.pop();
    if (all.length === 0) return top;
    let at = 0;
    for (let low = 1; low < all.length; low = 2 * at + 1) {
      if (low + 1 < all.length && this.isBefore(all[low + 1], all[low])) low++;
      if (!this.isBefore(all[low], last)) break;
      all[at] = all[low];
      at = low;
    }
    all[at] = last;
    return top;
  }
}
// Add with ${name}.push(one), take with ${name}.pop():
const ${name} = new Heap((a, b) => ${first}${path} < ${second}${path});`,
  );
}
