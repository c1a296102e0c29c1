import { entriesIn } from '../graph/entries.ts';
import { ARRAY, CLOSURE, CODE, CONTEXT_EDGE, EDGE_TYPE_MASK, HIDDEN, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, isString } from '../graph/labels.ts';
import { isModuleScope } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import { sourceOf } from '../retainers/retainers.ts';
import { contentsOf, isCarrier, isCollection } from '../suspects/contents.ts';
import { holdsEverything, isEnginePath, isProgramCode } from '../suspects/engine-parts.ts';
import type { Suspect } from '../suspects/suspect.ts';
import { follow, type Step } from './by-place.ts';
import { withIds } from './growth.ts';
import type { Growth } from './model.ts';
import { isRising } from './rising.ts';

/** A value below this is no matter, and a place must rise by this share of the heap. */
const SMALL = 4096;
const SUSPICIOUS = 0.02;
const RETAINERS = 32;
/** A part explains the growth of the whole from this share on; steps down to it. */
const SAME_CAUSE = 0.7;
const STEPS = 16;

interface Field {
  owners: number[];
  step: Step;
  bytes: number;
}

/**
 * Fields and variables of objects that stay whose value is made anew, and is larger each time: a Buffer that is concatenated, a typed array that
 * is doubled, a state that is copied. `isOld` marks what the first snapshot has. One field of many objects of a class is one place.
 */
export function findReplaced(model: HeapModel, earlier: readonly HeapModel[], isOld: Uint8Array): Suspect[] {
  const total = model.totals.size || 1;
  const found: Suspect[] = [];
  for (const field of fieldsOf(model, isOld)) {
    if (field.bytes < total * SUSPICIOUS) break;
    const growth = growthOf([...earlier, model], model, field);
    const rise = growth.sizes[growth.sizes.length - 1] - growth.sizes[0];
    if (!isRising(growth.sizes) || rise < total * SUSPICIOUS) continue;
    const suspect = suspectOf([...earlier, model], model, field, growth);
    if (suspect) found.push(suspect);
  }
  return [...found, ...findHeavier(model, earlier, isOld)];
}

/** What each rise must be of the one before: entries that are made once, such as texts that were put in one piece, rise once. */
const AS_MUCH = 0.5;

/**
 * Collections that stay and hold as many as before, of which each is made anew and larger: texts in a Map that are appended to, states that are
 * copied. Those whose entries stay are told by what grows in these.
 */
function findHeavier(model: HeapModel, earlier: readonly HeapModel[], isOld: Uint8Array): Suspect[] {
  const { graph, dominators, totals } = model;
  const { dominator, retainedSize } = dominators!;
  const made = new Map<number, number>();
  for (let v = 0; v < graph.nodeCount; v++) {
    if (isOld[v] === 1 || retainedSize[v] < SMALL || isCarrier(model, v)) continue;
    let over = dominator[v];
    while (graph.nodeType[over] === ARRAY) over = dominator[over];
    if (isOld[over] === 1 && over !== dominator[v] && isCollection(model, over))
      made.set(over, (made.get(over) ?? 0) + retainedSize[v]);
  }
  const found: Suspect[] = [];
  for (const [node, bytes] of made) {
    if (bytes < totals.size * SUSPICIOUS) continue;
    const at = [...earlier, model].map((one) => one.graph.nodeId.indexOf(graph.nodeId[node]));
    const models = [...earlier, model];
    const sizes = models.map((one, i) => one.dominators!.retainedSize[at[i]] ?? 0);
    const counts = models.map((one, i) => (at[i] === -1 ? 0 : (entriesIn(one, at[i])?.count ?? 0)));
    const rises = sizes.slice(1).map((size, i) => size - sizes[i]);
    const asMany = counts[0] > 0 && counts.every((n) => n <= counts[0]);
    const isSteady = rises.every((rise, i) => rise > 0 && rise >= (rises[i - 1] ?? 0) * AS_MUCH);
    if (!asMany || !isSteady || sizes[sizes.length - 1] - sizes[0] < totals.size * SUSPICIOUS) continue;
    const path = shortestPath(model, node);
    if (isEnginePath(model, path)) continue;
    const size = retainedSize[node];
    found.push({
      kind: 'single',
      node,
      retainedSize: size,
      share: size / (totals.size || 1),
      contents: contentsOf(model, node),
      path,
      links: 0,
      growth: { counts, sizes, known: true },
      replaced: true,
      heavier: true,
    });
  }
  return found;
}

/** Fields of old objects that hold something new and large which nothing else holds, heaviest first. */
function fieldsOf(model: HeapModel, isOld: Uint8Array): Field[] {
  const { graph, classes, dominators, retainers } = model;
  const { dominator, retainedSize } = dominators!;
  const { first, edge: edges } = retainers!;
  const fields = new Map<string, Field>();
  for (let v = 0; v < graph.nodeCount; v++) {
    if (isOld[v] === 1 || retainedSize[v] < SMALL || isCarrier(model, v)) continue;
    const owner = dominator[v];
    const type = graph.nodeType[v];
    if (
      isOld[owner] === 0 ||
      (holdsEverything(model, owner) && !isModuleScope(graph, owner)) ||
      type === CODE ||
      type === HIDDEN ||
      type === CLOSURE
    )
      continue;
    for (let k = first[v]; k < Math.min(first[v + 1], first[v] + RETAINERS); k++) {
      const edge = edges[k];
      const kind = graph.edgeType[edge] & EDGE_TYPE_MASK;
      if ((kind !== PROPERTY_EDGE && kind !== CONTEXT_EDGE) || sourceOf(graph, edge) !== owner) continue;
      const key = `${classes.ofNode[owner]},${kind},${graph.edgeName[edge]}`;
      const field = fields.get(key) ?? {
        owners: [],
        step: { type: kind, name: edgeName(graph, edge) },
        bytes: 0,
      };
      field.owners.push(owner);
      field.bytes += retainedSize[v];
      fields.set(key, field);
      break;
    }
  }
  return [...fields.values()].sort((a, b) => b.bytes - a.bytes);
}

/** What the field held in all of its owners together, in each snapshot. */
function growthOf(models: readonly HeapModel[], { graph }: HeapModel, { owners, step }: Field): Growth {
  const ids = new Set(owners.map((owner) => graph.nodeId[owner]));
  const sizes = models.map((model) =>
    withIds(model, ids).reduce((sum, owner) => {
      const value = follow(model, owner, [step]);
      return sum + (value === -1 ? 0 : model.dominators!.retainedSize[value]);
    }, 0),
  );
  return { counts: sizes.map(() => 0), sizes, known: false };
}

function suspectOf(
  models: readonly HeapModel[],
  model: HeapModel,
  { owners, step }: Field,
  growth: Growth,
): Suspect | null {
  const { retainedSize } = model.dominators!;
  const sizeIn = (owner: number) => retainedSize[follow(model, owner, [step])];
  const owner = owners.reduce((a, b) => (sizeIn(b) > sizeIn(a) ? b : a));
  const value = follow(model, owner, [step]);
  const place = owners.length === 1 ? inside(models, value, owner, step) : null;
  const node = place?.node ?? value;
  const path = shortestPath(model, node);
  if (isEnginePath(model, path) || isProgramCode(model, [node])) return null;
  const size = growth.sizes[growth.sizes.length - 1];
  const contents = contentsOf(model, node);
  return {
    kind: 'single',
    node,
    retainedSize: size,
    share: size / (model.totals.size || 1),
    contents,
    path,
    links: 0,
    spread: owners.length > 1 ? Uint32Array.from(owners, (one) => follow(model, one, [step])) : undefined,
    growth: place?.growth ?? growth,
    replaced: true,
  };
}

/** The part that a growing value grows by, found by the same steps in each snapshot; null where it grows itself. */
function inside(
  models: readonly HeapModel[],
  value: number,
  owner: number,
  step: Step,
): { node: number; growth: Growth } | null {
  const last = models[models.length - 1];
  const id = last.graph.nodeId[owner];
  let at = models.map((model) => follow(model, model.graph.nodeId.indexOf(id), [step]));
  let part: { node: number; growth: Growth } | null = null;
  let node = value;
  for (let steps = 0; steps < STEPS && at.every((one) => one !== -1); steps++) {
    const { firstChild, child } = last.dominators!;
    // Below a text are the parts that it was put together from.
    if (firstChild[node] === firstChild[node + 1] || isString(last.graph, node)) break;
    const next = child[firstChild[node]];
    const step = edgeTo(last, node, next);
    if (!step) break;
    const there = models.map((model, i) => follow(model, at[i], [step]));
    if (there.some((one) => one === -1)) break;
    const sizesOf = (nodes: readonly number[]) => models.map((m, i) => m.dominators!.retainedSize[nodes[i]]);
    const whole = sizesOf(at);
    const sizes = sizesOf(there);
    const rise = (values: number[]) => values[values.length - 1] - values[0];
    if (rise(sizes) < rise(whole) * SAME_CAUSE) break;
    at = there;
    node = next;
    if (!isCarrier(last, node) && last.graph.nodeType[node] !== HIDDEN)
      part = { node, growth: { counts: sizes.map(() => 0), sizes, known: false } };
  }
  return part;
}

function edgeTo({ graph }: HeapModel, from: number, to: number): Step | null {
  for (let e = graph.firstEdge[from]; e < graph.firstEdge[from + 1]; e++)
    if (graph.edgeTarget[e] === to)
      return { type: graph.edgeType[e] & EDGE_TYPE_MASK, name: edgeName(graph, e) };
  return null;
}
