import { freedBy } from '../dominance/what-if.ts';
import { CODE, EDGE_TYPE_MASK, OBJECT_SHAPE, PROPERTY_EDGE } from '../graph/kinds.ts';
import { placeOf } from '../graph/places.ts';
import { stringIs } from '../graph/strings.ts';
import { isContext } from '../holdings/contexts.ts';
import type { HeapModel } from '../model.ts';
import { holdsEverything } from '../suspects/engine-parts.ts';
import type { Suspect } from '../suspects/suspect.ts';
import type { LeakRow } from './model.ts';

// What several places hold together goes when all of them let go: a breaker in a Set, its status that an interval keeps, its stream that is piped.

/** Rises of two places that are one cause's stand in one proportion, to within this. */
const ALIKE = 0.03;
/** Classes of which every heap is full. */
const COMMON = /^(Array|Object|Map|Set|Promise)$/;
/** Objects looked at between one of the pile and one of what belongs to it. */
const LOOKED_AT = 2000;
const STEPS = 5;

/**
 * Bytes that go with a pile and with all that grew in step with it and that hangs together with it: more than any one of its holders retains. Scaled from
 * what came since the first snapshot to all of the pile. Null where nothing grew with it.
 */
export function jointSize(
  model: HeapModel,
  isOld: Uint8Array,
  suspect: Suspect,
  leaks: readonly LeakRow[],
): number | null {
  const { growth, contents } = suspect;
  if (!growth?.known || contents.classIndex === -1) return null;
  const { graph, classes } = model;
  const own = classes.names[contents.classIndex];
  const alike = leaks.filter(
    (row) => row.className !== own && row.growth.known && isAlike(row.growth.counts, growth.counts),
  );
  const partners = new Set([contents.classIndex]);
  for (const { sample } of alike) {
    const c = classes.ofNode[sample];
    if (partners.has(c) || !/^[\p{Lu}{]/u.test(classes.names[c]) || COMMON.test(classes.names[c])) continue;
    if (leadsTo(model, contents.sample, c) || leadsTo(model, sample, contents.classIndex)) partners.add(c);
  }
  if (partners.size === 1 && suspect.kind !== 'group') return null;
  const nodes: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++)
    if (isOld[v] === 0 && partners.has(classes.ofNode[v])) nodes.push(v);
  const first = growth.counts[0];
  const last = growth.counts[growth.counts.length - 1];
  if (last <= first) return null;
  // Cutting the new ones may free old ones as well, such as timers between them in a list: it is never more than all of them.
  const all: number[] = [];
  for (let v = 0; v < graph.nodeCount; v++) if (partners.has(classes.ofNode[v])) all.push(v);
  return Math.min((freedBy(model, { nodes }) * last) / (last - first), freedBy(model, { nodes: all }));
}

/**
 * Several suspects that grow in step and hang together are one cause, told by the one whose pile is of a class of the program's or a package's own; the
 * others are its `alsoAt`.
 */
export function merged(model: HeapModel, suspects: readonly Suspect[]): Suspect[] {
  const { names } = model.classes;
  const isNodes = (sample: number) =>
    sample !== -1 && placeOf(model.graph, sample)?.url.startsWith('node:') === true;
  const rank = ({ contents, kind }: Suspect) =>
    Number(kind !== 'group' && contents.count === 0) * 2 +
    Number(isCommon({ kind, contents })) * 2 +
    Number(
      isNodes(contents.sample) ||
        /^(Function|Timeout|Immediate|Listener|system|\()/.test(names[contents.classIndex] ?? '('),
    );
  // All arrays of the heap tell nothing of where they are: timers that grow in step do.
  const isCommon = ({ kind, contents }: Pick<Suspect, 'kind' | 'contents'>) =>
    kind === 'group' && COMMON.test(names[contents.classIndex] ?? '');
  const kept: Suspect[] = [];
  for (const one of [...suspects].sort((a, b) => rank(a) - rank(b) || b.retainedSize - a.retainedSize)) {
    const cause = kept.find((other) => isShared(other, one) && isOneCause(model, other, one));
    if (!cause) {
      kept.push(one);
      continue;
    }
    if (isCommon(one)) continue;
    cause.alsoAt = [...(cause.alsoAt ?? []), one];
    // A table that is but the way to the same things adds itself.
    const adds = one.kind !== 'group' && one.contents.count === 0;
    cause.retainedSize = adds
      ? cause.retainedSize + one.retainedSize
      : Math.max(cause.retainedSize, one.retainedSize);
    cause.share = cause.retainedSize / (model.totals.size || 1);
  }
  return kept;
}

/** Fields of one object that grow in step, and one field of two objects of a class, are told once, by the heaviest of them. */
export function withFields(model: HeapModel, suspects: readonly Suspect[]): Suspect[] {
  const told: Suspect[] = [];
  for (const one of suspects) {
    // One field may be found in two ways.
    if (told.some(({ node }) => node === one.node)) continue;
    const first = told.find(
      (other) => (isSameObject(model, other, one) && isInStep(other, one)) || isTwin(model, other, one),
    );
    if (!first) {
      told.push(one);
      continue;
    }
    first.beside = [...(first.beside ?? []), one];
    // Each may be told with all that goes together already: then the same is in both.
    const nodes = [first, ...first.beside].map(({ node }) => node);
    first.retainedSize = Math.max(first.retainedSize, one.retainedSize, freedBy(model, { nodes }));
    first.share = first.retainedSize / (model.totals.size || 1);
  }
  return told;
}

const isField = ({ kind, spread, alsoAt }: Suspect) => kind !== 'group' && !spread && !alsoAt;

/**
 * One field of two objects of a class, with as many things in both in every snapshot: the same calls fill them, such as two metrics that are labelled
 * with one address.
 */
function isTwin(model: HeapModel, one: Suspect, other: Suspect): boolean {
  const { graph, classes } = model;
  const [a, b] = [one.path.at(-2), other.path.at(-2)];
  if (!a || !b || a.node === b.node || !isField(one) || !isField(other)) return false;
  const isProperty = (edge: number) => (graph.edgeType[edge] & EDGE_TYPE_MASK) === PROPERTY_EDGE;
  if (!isProperty(a.edge) || !isProperty(b.edge) || graph.edgeName[a.edge] !== graph.edgeName[b.edge])
    return false;
  const c = classes.ofNode[a.node];
  if (c !== classes.ofNode[b.node] || !/^\p{Lu}/u.test(classes.names[c])) return false;
  if (/^(Object|Array|Function)$/.test(classes.names[c])) return false;
  if (!one.growth?.known || !other.growth?.known) return false;
  const counts = other.growth.counts;
  return one.growth.counts.every((n, i) => n > 0 && Math.abs(n - counts[i]) <= n * ALIKE);
}

function isSameObject(model: HeapModel, one: Suspect, other: Suspect): boolean {
  const owner = one.path.at(-2);
  if (!owner || owner.node !== other.path.at(-2)?.node || !isField(one) || !isField(other)) return false;
  return !holdsEverything(model, owner.node) && !isContext(model, owner.node);
}

function isInStep({ growth: one }: Suspect, { growth: other }: Suspect): boolean {
  if (!one || !other) return false;
  const counted = [one, other].every(({ known, counts }) => known && counts.some((n) => n > 0));
  return counted ? isAlike(one.counts, other.counts) : isAlike(one.sizes, other.sizes);
}

/** What one place alone keeps is not held by another as well. */
const isShared = (one: Suspect, other: Suspect) =>
  (one.kind === 'group' && (other.kind === 'group' || other.contents.count === 0)) ||
  (other.kind === 'group' && one.contents.count === 0);

function isOneCause(model: HeapModel, one: Suspect, other: Suspect): boolean {
  if (!one.growth?.known || !other.growth?.known || !isAlike(one.growth.counts, other.growth.counts))
    return false;
  const from = ({ contents, node }: Suspect) =>
    contents.sample === -1 || contents.count === 0 ? node : contents.sample;
  return (
    leadsTo(model, from(other), one.contents.classIndex) ||
    leadsTo(model, from(one), other.contents.classIndex)
  );
}

function isAlike(counts: readonly number[], others: readonly number[]): boolean {
  const rises = (values: readonly number[]) => values.slice(1).map((value, i) => value - values[i]);
  const [a, b] = [rises(counts), rises(others)];
  if ([...a, ...b].some((rise) => rise <= 0)) return false;
  const proportion = a.map((rise, i) => rise / b[i]);
  return Math.max(...proportion) <= Math.min(...proportion) * (1 + ALIKE);
}

/** Whether one of a class is a few references away. */
function leadsTo({ graph, classes }: HeapModel, from: number, c: number): boolean {
  const seen = new Set([from]);
  let level = [from];
  for (let steps = 0; steps < STEPS && level.length > 0; steps++) {
    const next: number[] = [];
    for (const node of level)
      for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
        const target = graph.edgeTarget[e];
        if (classes.ofNode[target] === c) return true;
        // By its shape and code every object leads to all of its class, and to the language.
        const type = graph.nodeType[target];
        const isProperty = (graph.edgeType[e] & EDGE_TYPE_MASK) === PROPERTY_EDGE;
        if (type === CODE || type === OBJECT_SHAPE) continue;
        if (isProperty && stringIs(graph.strings, graph.edgeName[e], '__proto__')) continue;
        if (seen.size >= LOOKED_AT || seen.has(target)) continue;
        seen.add(target);
        next.push(target);
      }
    level = next;
  }
  return false;
}
