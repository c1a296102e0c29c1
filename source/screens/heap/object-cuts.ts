import { bytes, count, plural } from '../../format/numbers.ts';
import { ARRAY, CONTEXT_EDGE, EDGE_TYPE_MASK } from '../../heap/graph/kinds.ts';
import { edgeLabel, edgeName } from '../../heap/graph/labels.ts';
import type { HeapModel } from '../../heap/model.ts';
import { isCutBy } from '../../heap/retainers/edge-cuts.ts';
import { pathRows, stepToCut } from '../../heap/retainers/path-rows.ts';
import { sourceOf } from '../../heap/retainers/retainers.ts';
import type { EdgeCut, PathStep } from '../../heap/rows.ts';
import { objectLabel } from './labels.ts';
import { answerTo, type HeapSlot, type Question } from './state.ts';

// What an object's screen says of references that x cuts, and of the one to cut.

export const freedQuestion = ({ cuts }: HeapSlot) => ({ about: 'freed', cuts }) satisfies Question;

export const isCut = ({ cuts, heap }: HeapSlot, edge: number): boolean =>
  cuts.some((cut) => isCutBy(heap.model, cut, edge));

/** The cuts with one more, or without those that take this edge away already. */
export function toggled({ cuts, heap }: HeapSlot, cut: EdgeCut): EdgeCut[] {
  const others = cuts.filter((one) => !isCutBy(heap.model, one, cut.edge));
  return others.length < cuts.length ? others : [...cuts, cut];
}

/** `.offers of Store @48143`, `the variable sessions`, `its entry in Map @49487`. */
export function referenceLabel({ graph, dominators }: HeapModel, edge: number): string {
  const source = sourceOf(graph, edge);
  if ((graph.edgeType[edge] & EDGE_TYPE_MASK) === CONTEXT_EDGE)
    return `the variable ${edgeName(graph, edge)}`;
  // A table is of the collection that keeps it.
  const owner = graph.nodeType[source] === ARRAY ? (dominators?.dominator[source] ?? source) : source;
  const how = owner === source ? `${edgeLabel(graph, edge)} of` : 'its entry in';
  return `${how} ${objectLabel(graph, owner)} @${graph.nodeId[owner]}`;
}

/** What is cut, and what goes with it; '' where nothing is. */
export function cutsText(slot: HeapSlot): string {
  const { cuts, heap } = slot;
  if (cuts.length === 0) return '';
  const names = cuts.map(
    ({ edge, alike }) => `${referenceLabel(heap.model, edge)}${alike ? ' and those alike' : ''}`,
  );
  const freed = answerTo(slot, freedQuestion(slot));
  const told =
    names.length > NAMED ? [...names.slice(0, NAMED), `${count(names.length - NAMED)} more`] : names;
  if (!freed) return `Cut: ${told.join(', ')} · freed: …`;
  const alone =
    cuts.length === 1
      ? ''
      : ` (alone ${freed.each.slice(0, NAMED).map(bytes).join(', ')}${cuts.length > NAMED ? ', …' : ''})`;
  return `Cut: ${told.join(', ')} · freed: ${bytes(freed.together)}${alone}`;
}

/** References that are told by name. */
const NAMED = 3;

/** The step of a path whose reference is the one to cut, -1 for none; not told while references are cut: dominators know nothing of that. */
export function marked({ heap: { model }, cuts }: HeapSlot, path: readonly PathStep[]): number {
  if (cuts.length > 0 || !model.dominators || path.length === 0) return -1;
  // The first row is where the program begins: what leads there is V8's, and so is what has no name that code can write.
  const steps = pathRows(model, path)
    .slice(1)
    .filter(({ label }) => !/^\{(?!WeakMap)/.test(label));
  return stepToCut(
    model,
    path,
    steps.map(({ step }) => step),
  );
}

/** Which reference frees an object, or that none does alone. */
export function remedyText(slot: HeapSlot, path: readonly PathStep[] | undefined): string {
  const { model } = slot.heap;
  if (!path || path.length < 2 || slot.cuts.length > 0 || !model.dominators) return '';
  const step = marked(slot, path);
  if (step === -1) return 'No single reference frees it. Press x to try cutting one or more.';
  const { node } = path[step];
  const size = bytes(model.dominators.retainedSize[node]);
  return `To free ${step === path.length - 1 ? 'it' : 'it with all that holds it'}: remove ${referenceLabel(model, path[step - 1].edge)} (→), ${size}`;
}

/** Edges of a row of retainers that are written out one by one. */
const WRITTEN = 20;

/** The report's options that say the same, '' where one cannot be written so. */
export function whatIfCommand({ cuts, heap: { model } }: HeapSlot): string {
  const { graph } = model;
  const names = cuts.flatMap((cut) =>
    edgesOf(model, cut).map((edge) => {
      const label = edgeLabel(graph, edge).replace(/^\{(.*)\}$/s, '.$1');
      return `@${graph.nodeId[sourceOf(graph, edge)]}${label}`;
    }),
  );
  if (cuts.length === 0 || names.length > WRITTEN || names.some((name) => !WRITABLE.test(name))) return '';
  return `culprit report ${quoted(model.file)} ${names.map((name) => `--what-if ${quoted(name)}`).join(' ')}`;
}

const WRITABLE = /^@\d+(?:\.[^.[\]]+|\[[^\]]*\])$/;

function edgesOf(model: HeapModel, cut: EdgeCut): number[] {
  if (!cut.alike) return [cut.edge];
  const { first, edge: edges } = model.retainers!;
  const target = model.graph.edgeTarget[cut.edge];
  const found: number[] = [];
  for (let k = first[target]; k < first[target + 1] && found.length <= WRITTEN; k++)
    if (isCutBy(model, cut, edges[k])) found.push(edges[k]);
  return found;
}

const quoted = (text: string) =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** `2 references`. */
export const cutsCount = ({ cuts }: HeapSlot): string => plural(cuts.length, 'reference');
