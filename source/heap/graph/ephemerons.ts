import { sourceOf } from '../retainers/retainers.ts';
import type { HeapGraph, StringColumns } from './columns.ts';
import { EPHEMERON_EDGE, EPHEMERON_FROM_TABLE, INTERNAL_EDGE } from './kinds.ts';
import { stringAt } from './strings.ts';

/** V8 writes a WeakMap entry as two edges of this name, from the table and from the key, differing in the number alone. */
const ENTRY = /^\d+( \/ part of key \(.*? @\d+\) -> value \(.*? @\d+\) pair in WeakMap \(table @(\d+)\))$/s;

/** Names of WeakMap entries: which two belong together, and whose they are. */
export interface Ephemerons {
  /** String index -> number of the pair, equal for its two names. */
  pair: Map<number, number>;
  /** String index -> snapshot id of the table. */
  table: Map<number, number>;
}

export function findEphemerons(strings: StringColumns): Ephemerons {
  const { bytes, offset, count } = strings;
  const pair = new Map<number, number>();
  const table = new Map<number, number>();
  const pairs = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    let at = offset[i];
    if (bytes[at] < 48 || bytes[at] > 57) continue;
    while (bytes[at] >= 48 && bytes[at] <= 57) at++;
    if (bytes[at] !== 32 || bytes[at + 1] !== 47 || bytes[at + 3] !== 112) continue;
    const match = ENTRY.exec(stringAt(strings, i));
    if (!match) continue;
    let number = pairs.get(match[1]);
    if (number === undefined) pairs.set(match[1], (number = pairs.size));
    pair.set(i, number);
    table.set(i, Number(match[2]));
  }
  return { pair, table };
}

/** Flags the edges of WeakMap entries. */
export function settleEdges(graph: HeapGraph, ephemerons: Ephemerons): void {
  if (ephemerons.table.size === 0) return;
  const { edgeCount, edgeType, edgeName, nodeId, strings } = graph;
  const isEntry = new Uint8Array(strings.count);
  for (const index of ephemerons.table.keys()) isEntry[index] = 1;
  for (let e = 0; e < edgeCount; e++) {
    // Few are, so that names are hardly ever read.
    if (edgeType[e] !== INTERNAL_EDGE) continue;
    const name = edgeName[e];
    if (isEntry[name] !== 1) continue;
    const fromTable = ephemerons.table.get(name) === nodeId[sourceOf(graph, e)];
    edgeType[e] = INTERNAL_EDGE | EPHEMERON_EDGE | (fromTable ? EPHEMERON_FROM_TABLE : 0);
  }
}
