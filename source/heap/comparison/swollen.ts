import { OBJECT } from '../graph/kinds.ts';
import { findString } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import { contentsOf } from '../suspects/contents.ts';
import { holdsEverything, isEnginePath } from '../suspects/engine-parts.ts';
import { Patterns } from '../suspects/patterns.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { measureGrowth } from './growth.ts';
import { isGrowing } from './rising.ts';
import { MOST, SUSPICIOUS } from './suspicious.ts';

/** Tables and elements below this size are not looked at. */
const SMALL = 1024;

/**
 * Collections that were there before and whose own table or elements have grown: what is in them may be numbers, which are no objects, or texts that
 * V8 holds as well.
 */
export function findSwollen(model: HeapModel, earlier: readonly HeapModel[]): Suspect[] {
  const { graph, totals } = model;
  const candidates = new Map<number, number>();
  // The table of a WeakMap is as large as the keys are many that something else holds.
  const weak = ['WeakMap', 'WeakSet'].map((name) => findString(graph.strings, name));
  for (let v = 0; v < graph.nodeCount; v++)
    if (graph.nodeType[v] === OBJECT && graph.selfSize[v] >= SMALL && !weak.includes(graph.nodeName[v]))
      candidates.set(graph.nodeId[v], v);
  const [first] = earlier;
  const patterns = new Patterns(model);
  const places = new Map<number, { holders: number[]; bytes: number }>();
  for (let v = 0; v < first.graph.nodeCount; v++) {
    const now = candidates.get(first.graph.nodeId[v]);
    if (now === undefined || graph.selfSize[now] - first.graph.selfSize[v] < SMALL) continue;
    const pattern = patterns.of(now);
    const place = places.get(pattern) ?? { holders: [], bytes: 0 };
    place.holders.push(now);
    place.bytes += graph.selfSize[now] - first.graph.selfSize[v];
    places.set(pattern, place);
  }
  const found: Suspect[] = [];
  for (const { holders, bytes } of [...places.values()].sort((a, b) => b.bytes - a.bytes)) {
    if (bytes < totals.size * SUSPICIOUS || found.length === MOST) break;
    const node = holders.reduce((a, b) => (graph.selfSize[b] > graph.selfSize[a] ? b : a));
    const growth = measureGrowth([...earlier, model], { holders, list: null, className: '' });
    const path = shortestPath(model, node);
    if (!isGrowing(growth) || holdsEverything(model, node) || isEnginePath(model, path)) continue;
    const retainedSize = growth.sizes[growth.sizes.length - 1];
    found.push({
      kind: 'single',
      node,
      retainedSize,
      share: retainedSize / (totals.size || 1),
      contents: contentsOf(model, node),
      path,
      links: 0,
      spread: holders.length > 1 ? Uint32Array.from(holders) : undefined,
      growth,
    });
  }
  return found;
}
