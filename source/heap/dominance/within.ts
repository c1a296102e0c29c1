import type { HeapModel } from '../model.ts';
import { isCarrier } from '../suspects/contents.ts';

/** Objects of one class among those that another object keeps alive. */
interface ClassWithin {
  classIndex: number;
  count: number;
  /** Bytes of the objects themselves. */
  selfSize: number;
}

/** What an object keeps alive, itself left out. */
export interface Within {
  /** The largest self size first. */
  classes: ClassWithin[];
  /** Objects of the program's own classes, the largest retained size first, and how many there are. */
  largest: number[];
  own: number;
}

/** What an object keeps alive. Null where that is more than `most` objects: a screen asks at each key. */
export function retainedWithin(model: HeapModel, node: number, most: number, listed: number): Within | null {
  const { firstChild, child, retainedSize } = model.dominators!;
  const { selfSize } = model.graph;
  const { ofNode, internal } = model.classes;
  const found = new Map<number, ClassWithin>();
  const own: number[] = [];
  const open = [node];
  let seen = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const from = firstChild[at];
    const to = firstChild[at + 1];
    seen += to - from;
    if (seen > most) return null;
    for (let k = from; k < to; k++) {
      const one = child[k];
      const classIndex = ofNode[one];
      const known = found.get(classIndex);
      if (known) {
        known.count++;
        known.selfSize += selfSize[one];
      } else found.set(classIndex, { classIndex, count: 1, selfSize: selfSize[one] });
      if (internal[classIndex] === 0 && !isCarrier(model, one)) own.push(one);
      open.push(one);
    }
  }
  // A table's bytes are its owner's.
  const sized = [...found.values()].filter((one) => one.selfSize > 0);
  const classes = sized.sort((a, b) => b.selfSize - a.selfSize || b.count - a.count);
  const largest = own.toSorted((a, b) => retainedSize[b] - retainedSize[a] || a - b).slice(0, listed);
  return { classes, largest, own: own.length };
}
