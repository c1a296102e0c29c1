/** Which objects are links of one list: each the heaviest that the one before keeps alive, and of the same class. */
import type { HeapModel } from '../model.ts';

export const isLink = ({ classes }: HeapModel, before: number, node: number): boolean =>
  classes.ofNode[before] !== -1 && classes.ofNode[before] === classes.ofNode[node];

/** How many links follow a node, up to `most`. */
export function linksBelow(model: HeapModel, node: number, most: number): number {
  const { firstChild, child } = model.dominators!;
  let links = 0;
  for (let at = node; links < most && firstChild[at] < firstChild[at + 1]; links++) {
    const next = child[firstChild[at]];
    if (!isLink(model, at, next)) break;
    at = next;
  }
  return links;
}
