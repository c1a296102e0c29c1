import type { StringColumns } from '../graph/columns.ts';
import { firstFresh } from '../graph/fresh.ts';
import {
  ARRAY,
  CLOSURE,
  CONS_STRING,
  EDGE_TYPE_MASK,
  OBJECT,
  PROPERTY_EDGE,
  SLICED_STRING,
  STRING,
  WEAK_EDGE,
} from '../graph/kinds.ts';
import { edgeName } from '../graph/labels.ts';
import { stringAt } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { sourceOf } from '../retainers/retainers.ts';
import type { DuplicateString } from '../rows.ts';

/** Most carriers of a text that are followed, and most retainers of each. */
const HOPS = 4;
const RETAINERS = 8;
/** Most copies whose holders are counted. */
const COPIES = 64;

/**
 * Strings that are there more than once, by bytes wasted. V8 writes each text once into the string table, so equal texts are
 * equal names. It cuts them at 1,024 characters: nothing shows which of the longer ones are equal, so they are left out. None where all of them waste
 * fewer bytes than `least`.
 */
export function findDuplicates(model: HeapModel, limit: number, least = 0): DuplicateString[] {
  const { nodeCount, nodeType, nodeName, nodeId, selfSize, strings } = model.graph;
  const names = strings.count + strings.extra.length;
  const count = new Uint32Array(names);
  const bytes = new Float64Array(names);
  const sample = new Uint32Array(names);
  const fresh = new Uint32Array(names);
  const first = firstFresh(model.graph) ?? 0;
  for (let v = 0; v < nodeCount; v++) {
    if (nodeType[v] !== STRING || selfSize[v] === 0 || nodeName[v] >= names) continue;
    const name = nodeName[v];
    if (count[name]++ === 0) sample[name] = v;
    bytes[name] += selfSize[v];
    if (nodeId[v] >= first) fresh[name]++;
  }
  const wasted = (name: number) => bytes[name] - bytes[name] / count[name];
  const order: number[] = [];
  for (let name = 0; name < names; name++) if (count[name] > 1 && !isCut(strings, name)) order.push(name);
  order.sort((a, b) => wasted(b) - wasted(a));
  const top = order.slice(0, limit);
  if (top.reduce((sum, name) => sum + wasted(name), 0) < least) return [];
  const holders = findHolders(model, top);
  return top.map((name) => {
    const held = holders.get(name);
    const holder = held?.holder ?? '';
    const holderCount = held?.count ?? 0;
    return {
      node: held?.copy ?? sample[name],
      count: count[name],
      wasted: wasted(name),
      bytes: bytes[name],
      fresh: fresh[name],
      holder,
      holderCount,
      looked: Math.min(count[name], COPIES),
    };
  });
}

/** Where V8 cuts texts in a snapshot. */
const CUT = 1024;

/** Whether a text may go on past what the file has of it. */
function isCut(strings: StringColumns, name: number): boolean {
  const length = name < strings.count ? strings.offset[name + 1] - strings.offset[name] : 0;
  return length >= CUT && stringAt(strings, name).length >= CUT;
}

/** A class and property, how many of the counted copies it holds, and one of them. */
interface Holder {
  holder: string;
  count: number;
  copy: number;
}

/** Who holds most of the first copies of each string: `Session.name`. */
function findHolders(model: HeapModel, wanted: readonly number[]): Map<number, Holder> {
  const { graph } = model;
  const votes = new Map<number, Map<string, Holder>>();
  // Copies to look at still, by text: all nodes are asked.
  const left = new Uint8Array(graph.strings.count + graph.strings.extra.length);
  for (const name of wanted) left[name] = COPIES;
  for (let v = 0; v < graph.nodeCount; v++) {
    if (graph.nodeType[v] !== STRING) continue;
    const name = graph.nodeName[v];
    if (!left[name]) continue;
    left[name]--;
    const holder = holderOf(model, v);
    if (holder === '') continue;
    let counts = votes.get(name);
    if (!counts) votes.set(name, (counts = new Map()));
    const vote = counts.get(holder);
    if (vote) vote.count++;
    else counts.set(holder, { holder, count: 1, copy: v });
  }
  return new Map(
    [...votes].map(([name, counts]) => [
      name,
      [...counts.values()].reduce((a, b) => (b.count > a.count ? b : a)),
    ]),
  );
}

/** Who holds a string, by class and property, seen through the longer strings and the tables that it is part of; '' where only the engine does. */
function holderOf(model: HeapModel, node: number): string {
  const { graph, classes } = model;
  const { first, edge: edges } = model.retainers!;
  let at = node;
  for (let hops = 0; hops < HOPS; hops++) {
    let carrier = -1;
    for (let k = first[at]; k < Math.min(first[at + 1], first[at] + RETAINERS); k++) {
      const type = graph.edgeType[edges[k]] & EDGE_TYPE_MASK;
      const source = sourceOf(graph, edges[k]);
      const kind = graph.nodeType[source];
      if (type === WEAK_EDGE) continue;
      if (kind === OBJECT || kind === CLOSURE) {
        const property = type === PROPERTY_EDGE ? `.${edgeName(graph, edges[k])}` : '[…]';
        return `${classes.names[classes.ofNode[source]]}${property}`;
      }
      if (carrier === -1 && (kind === CONS_STRING || kind === SLICED_STRING || kind === ARRAY))
        carrier = source;
    }
    if (carrier === -1) return '';
    at = carrier;
  }
  return '';
}
