import { bytes, count, percent } from '../../format/numbers.ts';
import { fieldsOf } from '../../heap/classes/shape-fields.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import { isRising } from '../../heap/comparison/rising.ts';
import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK } from '../../heap/graph/kinds.ts';
import { edgeLabel, edgeName, isString, nodeLabel } from '../../heap/graph/labels.ts';
import { scriptOfClosure } from '../../heap/graph/places.ts';
import { contextRow, isContext } from '../../heap/holdings/contexts.ts';
import type { HeapModel } from '../../heap/model.ts';
import { variableLabel } from '../../heap/retainers/callbacks.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { closureLabel, pathText, shortestPath } from '../../heap/retainers/paths.ts';
import { waiterOf } from '../../heap/retainers/promises.ts';
import { contentsOf } from '../../heap/suspects/contents.ts';
import { fieldOf } from '../../heap/suspects/inner.ts';
import type { MainPart } from '../../heap/suspects/main-part.ts';
import { sliceIn } from '../../heap/suspects/slices.ts';
import { storeName } from '../../heap/suspects/stores.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import type { Evidence } from '../finding.ts';
import { binaryEvidence } from './binary.ts';
import { grows } from './growth.ts';
import { lastName } from './names.ts';
import { type HeapCase, inBackticks, keptClass, plainWhere, where } from './shape.ts';
import { a, and } from './words.ts';

// The evidence of a heap finding: what piles up, where, and what keeps it.

/** Most places that are listed of those that hold the same objects. */
export const TOLD = 3;

/** What was measured of a suspect, as sentences. */
export function evidenceOf(c: HeapCase, growth: Growth | null): Evidence[] {
  const { suspect, model } = c;
  const { graph } = model;
  const { contents, retainedSize } = suspect;
  const evidence: Evidence[] = [{ metric: 'retained', value: retainedSize, unit: 'bytes', text: freed(c) }];
  if (contents.classIndex !== -1 && suspect.kind !== 'chain' && !isString(graph, suspect.node)) {
    const one = contents.count === 1;
    const fields = fieldsOf(model, contents.sample);
    evidence.push({
      metric: 'count',
      value: contents.count,
      unit: 'count',
      text: `${count(contents.count)} × ${c.piled} ${one ? 'retains' : 'retain'} ${bytes(contents.retainedSize)}${fields.length > 0 ? `, with the fields ${fields.join(', ')}` : ''}`,
    });
  }
  const slice = suspect.kind === 'chain' || contents.sample === -1 ? null : sliceIn(model, contents.sample);
  if (slice)
    evidence.push({
      metric: 'slice',
      value: slice.parentSize,
      unit: 'bytes',
      text: `${slice.length > 0 ? `${count(slice.length)} characters` : 'pieces'}${slice.name && ` in ${slice.name}`} keep a string of ${bytes(slice.parentSize)} that they were cut from`,
    });
  if (suspect.companions?.length)
    evidence.push({
      metric: 'companions',
      value: suspect.companions.length,
      unit: 'count',
      text: `the same number of ${and(suspect.companions.slice(0, TOLD))} was allocated with them`,
    });
  if (suspect.kind === 'chain') {
    evidence.push({
      metric: 'links',
      value: suspect.links,
      unit: 'count',
      text: `${count(suspect.links)} links, each held by the previous one${linkWords(c)}`,
    });
  }
  evidence.push({ metric: 'path', value: c.path.length, unit: 'count', text: pathLine(c.path) });
  for (const { node, path } of c.holders.slice(0, TOLD))
    if (node !== suspect.node)
      evidence.push({
        metric: 'path',
        value: path.length,
        unit: 'count',
        text: `as well as ${pathLine(path)}`,
      });
  for (const { path, contents } of (suspect.alsoAt ?? []).slice(0, TOLD)) {
    const what =
      contents.count > 0 ? `: ${count(contents.count)} × ${model.classes.names[contents.classIndex]}` : '';
    evidence.push({
      metric: 'path',
      value: path.length,
      unit: 'count',
      text: `as well as ${pathLine(pathText(model.graph, path))}, which grows at the same rate${what}`,
    });
  }
  for (const { path, retainedSize } of (suspect.beside ?? []).slice(0, TOLD))
    evidence.push({
      metric: 'beside',
      value: retainedSize,
      unit: 'bytes',
      text: `${pathLine(pathText(model.graph, path))} grows at the same rate, to ${bytes(retainedSize)}: ${isSameOwner(suspect, path) ? 'the same object, filled' : 'as many things in every snapshot, as if filled'} by the same calls`,
    });
  if (c.place)
    evidence.push({ metric: 'source', value: lineOf(c.place), unit: 'line', text: `its code: ${c.place}` });
  evidence.push(...fieldEvidence(c, growth), ...keptEvidence(c));
  const binary = binaryEvidence(c);
  if (binary) evidence.push(binary);
  const scope = sharedScope(c);
  if (scope) evidence.push(scope);
  return evidence;
}

/** Whether what grows at the same rate is another field of the object that the suspect is a field of. */
export const isSameOwner = ({ path: one }: Suspect, path: Suspect['path']): boolean =>
  one.at(-2)?.node === path.at(-2)?.node;

/** What goes, and with what: never more than that keeps. */
function freed(c: HeapCase): string {
  const { model, suspect, owner, holders } = c;
  const { graph, dominators } = model;
  const size = `${bytes(suspect.retainedSize)}`;
  const share = `${percent(suspect.share)} of the heap`;
  if (holders.length > 1) {
    const alone = holders
      .slice(0, TOLD)
      .map((place) => `${inBackticks(place.name)} alone ${bytes(dominators!.retainedSize[place.node])}`);
    return `${size} would be freed when ${holders.length === 2 ? 'both' : `all ${holders.length}`} places release them, ${share}; ${and(alone)}`;
  }
  if (suspect.kind === 'group') return `${size} would be freed with all of them, ${share}`;
  if (suspect.beside)
    return `${size} would be freed with ${suspect.beside.length === 1 ? 'both fields' : `all ${suspect.beside.length + 1} fields`}${suspect.beside.every(({ path }) => isSameOwner(suspect, path)) ? ' of the same object' : ''}, ${share}; ${where(c)} alone ${bytes(dominators!.retainedSize[suspect.node])}`;
  if (owner === suspect.node) return `${size} would be freed with it, ${share}`;
  const words = pathText(graph, shortestPath(model, owner));
  const name = lastName(words).name || nodeLabel(graph, owner);
  const alone = `${where(c)} alone keeps ${bytes(dominators!.retainedSize[suspect.node])}`;
  const links =
    c.links.length > 0 ? `: they also hold one another, by ${and(c.links.map((link) => `.${link}`))}` : '';
  return `${size} would be freed with ${name === plainWhere(c) ? 'what holds it' : inBackticks(name)}, ${share}; ${alone}${links}`;
}

/** How one link of a list leads to the next. */
export function linkWords({ model, suspect }: HeapCase): string {
  const { graph, dominators, classes } = model;
  const { firstChild, child, dominator } = dominators!;
  const { node } = suspect;
  const words: string[] = [];
  for (let at = node, steps = 0; steps < 6 && firstChild[at] < firstChild[at + 1]; steps++) {
    at = child[firstChild[at]];
    const from = dominator[at];
    for (let e = graph.firstEdge[from]; e < graph.firstEdge[from + 1]; e++) {
      if (graph.edgeTarget[e] !== at) continue;
      if (graph.nodeType[from] === CLOSURE) words.push(`the scope of ${closureLabel(graph, from)}`);
      else
        words.push(
          (graph.edgeType[e] & EDGE_TYPE_MASK) === CONTEXT_EDGE ? edgeName(graph, e) : edgeLabel(graph, e),
        );
      break;
    }
    if (classes.ofNode[at] === classes.ofNode[node]) return words.length > 0 ? `: ${words.join(' → ')}` : '';
  }
  return '';
}

/** `18` of `onConfig() (server.js:18)`; 0 where none is known. */
function lineOf(place: string): number {
  return Number(/:(\d+)\)?$/.exec(place)?.[1] ?? 0);
}

/** Where hundreds of middle-sized things each hold most of what they weigh in one place: that, and not their number, may be what grows. */
function fieldEvidence(c: HeapCase, growth: Growth | null): Evidence[] {
  const { suspect, model, piled } = c;
  if (suspect.spread || suspect.kind === 'chain') return [];
  const field = fieldOf(model, suspect.node, suspect.contents);
  if (!field) return [];
  // Where their number is seen to grow, or nothing is, what one of them weighs is not the matter.
  const isNumber = suspect.growth?.known === true && isRising(suspect.growth.counts);
  const otherwise =
    isNumber || (growth !== null && !grows(growth))
      ? ''
      : `. If their number does not grow, that does: bound ${field.name}, not ${c.name || 'what holds them'}`;
  return [
    {
      metric: 'field',
      value: field.retainedSize,
      unit: 'bytes',
      text: `${percent(field.retainedSize / suspect.contents.retainedSize)} of the size of the ${piled} is in their ${field.name}: ${count(field.count)} × ${field.className} in all${otherwise}`,
    },
  ];
}

/** What one of them keeps, and who waits for it. */
function keptEvidence(c: HeapCase): Evidence[] {
  const { model, kept, pending, variables, suspect, piled } = c;
  const evidence: Evidence[] = [];
  // Two variables of a scope, neither of which is most of it.
  if (
    variables.length > 0 &&
    (suspect.kind !== 'chain' || piled === 'Listener') &&
    (kept === null || kept.variable || /^(Map|Set|Array)$/.test(kept.name)) &&
    // What another function in the scope keeps may be most of it.
    !(kept?.variable && kept.retainedSize > variables[0].retainedSize)
  ) {
    const told = variables.map((one) => variableLabel(model, one, bytes(one.retainedSize)));
    evidence.push({
      metric: 'kept',
      value: variables[0].retainedSize,
      unit: 'bytes',
      text: `${suspect.contents.count > 1 || suspect.kind === 'chain' ? 'each' : 'it'} keeps ${and(told)} in its scope, with every variable that any function created there uses`,
    });
  } else if (kept) {
    const of = kept.variable ? keptClass(c) : '';
    const as = kept.variable ? `the variable ${kept.name}${of && `, ${a(of)},`} in its scope` : a(kept.name);
    const by = kept.store ? storeName(model, kept.node) : '';
    const store = kept.store
      ? `, a store of ${by ? `${by}, an AsyncLocalStorage` : 'AsyncLocalStorage'}: work started inside run() keeps it until that work ends`
      : '';
    evidence.push({
      metric: 'kept',
      value: kept.retainedSize,
      unit: 'bytes',
      text: `the largest of them keeps ${as} (${bytes(kept.retainedSize)}${inside(model, kept)})${store}`,
    });
  }
  const waiter = pending === -1 ? '' : waiterOf(model, pending);
  if (waiter !== '')
    evidence.push({ metric: 'waiter', value: 1, unit: 'count', text: `${waiter} waits for the promise` });
  return evidence;
}

/** `, 3 × DeliveryError` of a collection: what is in it is what weighs. */
function inside(model: HeapModel, { node, name }: MainPart): string {
  if (!/^(Array|Map|Set)\b/.test(name)) return '';
  const { classIndex, count: things } = contentsOf(model, node);
  return classIndex === -1 ? '' : `, ${count(things)} × ${model.classes.names[classIndex]}`;
}

/** A scope that several closures share, and its heaviest variable: whoever does not use that one keeps it all the same. */
function sharedScope({ model, suspect, scope, variables: told }: HeapCase): Evidence | null {
  const { contents, node } = suspect;
  const context = [node, contents.sample, scope].find((v) => v !== -1 && isContext(model, v));
  if (context === undefined) return null;
  const { closures, closureCount, variables } = contextRow(model, context);
  if (variables.length === 0 || closures.length === 0) return null;
  if (told.some((one) => one.node === variables[0].node)) return null;
  if (scriptOfClosure(model.graph, closures[0])?.startsWith('node:')) return null;
  const names = closures.slice(0, 3).map((closure) => closureLabel(model.graph, closure));
  return {
    metric: 'scope',
    value: variables[0].retainedSize,
    unit: 'bytes',
    text: `${variables[0].name} (${bytes(variables[0].retainedSize)}) is kept in the scope of ${names.join(', ')}${closureCount > 3 ? ` and ${closureCount - 3} more` : ''}`,
  };
}
