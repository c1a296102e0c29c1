import { OBJECT, SYNTHETIC } from '../../heap/graph/kinds.ts';
import { stringStarts } from '../../heap/graph/strings.ts';
import { pathParts } from '../../heap/retainers/paths.ts';
import { holdsEverything } from '../../heap/suspects/engine-parts.ts';
import type { HeapCase } from './shape.ts';

// Which object a finding leads to on the screens: where one sees the pile and its holder.

/** Words of a path for how Node keeps listeners: in a table of the emitter, or in a list of the target. */
const LISTENERS = /^(\._events|\["<symbol kEvents>"\])$/;

/**
 * The object that a finding is about, where one who goes there sees the pile and its holder: the emitter and not its table, the buffer and
 * not its bytes; one of the pile where only V8's roots or the global object hold it.
 */
export function landing({ model, suspect, owner, holders }: HeapCase): number {
  const { graph } = model;
  if (holdsEverything(model, owner) || graph.nodeType[owner] === SYNTHETIC)
    return (
      [holders[0]?.node ?? -1, suspect.contents.sample, suspect.node].find(
        (node) => node !== -1 && !holdsEverything(model, node),
      ) ?? owner
    );
  if (owner !== suspect.node) return owner;
  const parts = pathParts(graph, suspect.path);
  const table = parts.findLastIndex(({ word }) => LISTENERS.test(word));
  const from = parts[table - 1];
  if (table > 0 && graph.nodeType[suspect.path[from.step].node] === OBJECT)
    return suspect.path[from.step].node;
  if (graph.nodeType[owner] === OBJECT && !stringStarts(graph.strings, graph.nodeName[owner], 'system / '))
    return owner;
  // What only V8 can name is in the last thing that code can.
  const named = parts.findLast(
    ({ word, step }) => !/^\{(?!WeakMap)/.test(word) && graph.nodeType[suspect.path[step].node] === OBJECT,
  );
  const node = named ? suspect.path[named.step].node : -1;
  return node === -1 || holdsEverything(model, node) ? owner : node;
}
