import { template } from '../../code/edit.ts';
import type { Node } from '../../facts/syntax.ts';
import { textOf } from '../../facts/syntax.ts';
import { type Candidate, shortened } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Choice } from './match.ts';

type Advice = Pick<Candidate, 'proposal' | 'tradeOffs' | 'code'>;

export const asHeap = (unit: SourcedUnit, walk: Node, choice: Choice, name: string, life: string): Advice => {
  const figure = shortened(textOf(unit.file, choice.figure), 40);
  const extreme = choice.order === 'min' ? 'smallest' : 'largest';
  return {
    proposal: `Keep the elements of \`${name}\` in a binary heap ordered by \`${figure}\`: adding one and taking the ${extreme} cost O(log n) each, instead of a walk over all. If nothing is added while they are taken, sort once and take them in order.${life === 'stays' ? '' : ' Where the figure of a waiting element changes, add it again with the new figure, and skip the old entry when it comes out.'}`,
    tradeOffs: [
      'Of elements with equal figures another may come out first: where that matters, compare a sequence number as well.',
      'Below about 50 waiting elements the walk is as fast.',
    ],
    code: heapFor(unit, walk, choice),
  };
};

/** A Map is in the order in which its entries were put in: what is used is put in anew, and the first is the one to go. */
export function inOrderOfUse({ file }: SourcedUnit, walk: Node, { list }: Choice, name: string): Advice {
  const map = textOf(file, list);
  return {
    proposal: `Let the Map keep the order: delete an entry of \`${name}\` and set it again when it is used, and take the first key. A Map goes over its entries in the order in which they were set, so the first is the one that was not used for longest: O(1), without a search.`,
    tradeOffs: [
      'Each use costs a delete and a set.',
      'A published package (lru-cache) does the same, with limits by size and age.',
    ],
    code: template(
      file,
      walk,
      `// Where an entry is used:\n${map}.delete(id);\n${map}.set(id, entry);\n\n// The one that was not used for longest:\nconst [oldest] = ${map}.keys();\n${map}.delete(oldest);`,
    ),
  };
}

/** A heap by the figure that the walk compares, to stand in its place. */
function heapFor(unit: SourcedUnit, walk: Node, { figure, list, order }: Choice) {
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
