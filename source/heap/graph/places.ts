import type { HeapGraph } from './columns.ts';
import { CLOSURE } from './kinds.ts';
import { internalTarget } from './labels.ts';
import { stringAt } from './strings.ts';

/** A place in source. `url` is '' where only the script's number is known. Line and column are 1-based. */
export interface Place {
  url: string;
  line: number;
  column: number;
}

const scripts = new WeakMap<HeapGraph, Map<number, string>>();

/** Where a closure, or an object's constructor, stands in source; null where V8 did not say. */
export function placeOf(graph: HeapGraph, node: number): Place | null {
  const row = locationRow(graph, node);
  if (row === -1) return null;
  const { script, line, column } = graph.locations;
  // V8 writes -1, unsigned, where it does not know.
  if (line[row] >= 0x7fffffff) return null;
  const url = scriptOfClosure(graph, node) ?? scriptUrl(graph, script[row]);
  return { url, line: line[row] + 1, column: column[row] + 1 };
}

/** A function where its author wrote it, by a source map. */
export interface Authored extends Place {
  name: string;
}
type Lookup = (ran: Place, name: string) => Authored | null;

const lookups = new WeakMap<HeapGraph, Lookup>();

/** Gives functions and constructors of a snapshot their author's names, files and lines, where a source map has them. */
export function showAuthored(graph: HeapGraph, lookup: Lookup): void {
  lookups.set(graph, lookup);
}

/** A closure, or an object's constructor, where its author wrote it; null where no source map says. */
export function authoredPlace(graph: HeapGraph, node: number): Authored | null {
  const lookup = lookups.get(graph);
  const place = lookup ? placeOf(graph, node) : null;
  return place && lookup!(place, stringAt(graph.strings, graph.nodeName[node]));
}

/** Where a person looks for it: where its author wrote it, else where it ran. */
export const shownPlace = (graph: HeapGraph, node: number): Place | null =>
  authoredPlace(graph, node) ?? placeOf(graph, node);

/** `server.js:18` for lists; null where nothing is known. */
export function shortPlace(graph: HeapGraph, node: number): string | null {
  const place = shownPlace(graph, node);
  if (!place || place.url === '') return null;
  const file = place.url.split(/[\\/]/).at(-1) || place.url;
  return `${file}:${place.line}`;
}

function locationRow(graph: HeapGraph, node: number): number {
  const { count, node: nodes } = graph.locations;
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle] < node) low = middle + 1;
    else high = middle;
  }
  return low < count && nodes[low] === node ? low : -1;
}

/** The url a closure's script goes by: its `shared` function info leads to the script, whose name is the url. */
export function scriptOfClosure(graph: HeapGraph, node: number): string | null {
  const script = scriptNode(graph, node);
  return script === -1 ? null : stringAt(graph.strings, graph.nodeName[script]);
}

/** The node of a closure's script: each `new Function` has one of its own, without a name. -1 where there is none. */
export function scriptNode(graph: HeapGraph, node: number): number {
  const shared = graph.nodeType[node] === CLOSURE ? internalTarget(graph, node, 'shared') : -1;
  if (shared === -1) return -1;
  const script = internalTarget(graph, shared, 'script');
  return script === -1 ? internalTarget(graph, shared, 'script_or_debug_info') : script;
}

/** Url by script number: known through any closure of that script that has a location. */
function scriptUrl(graph: HeapGraph, number: number): string {
  let urls = scripts.get(graph);
  if (!urls) {
    urls = new Map();
    const { count, node, script } = graph.locations;
    for (let row = 0; row < count; row++) {
      if (urls.has(script[row])) continue;
      const url = scriptOfClosure(graph, node[row]);
      if (url !== null) urls.set(script[row], url);
    }
    scripts.set(graph, urls);
  }
  return urls.get(number) ?? '';
}
