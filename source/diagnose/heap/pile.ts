import { EDGE_TYPE_MASK, PROPERTY_EDGE } from '../../heap/graph/kinds.ts';
import { edgeName } from '../../heap/graph/labels.ts';
import type { HeapModel } from '../../heap/model.ts';
import { boundTo } from '../../heap/retainers/callbacks.ts';
import { contentsIn } from '../../heap/suspects/contents.ts';
import { instancesBelow } from '../../heap/suspects/inner.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';

import { a } from './words.ts';

// The program's own class behind a pile of what every program has: arrays of them, functions bound to them.

/** Collections that are asked what they hold. */
const ASKED = 256;
/** Of them, so many hold one or more. */
const MOST = 0.5;

const isTelling = (name: string): boolean =>
  /^\p{Lu}[\p{ID_Continue}$]*$/u.test(name) &&
  !/^(Object|Array|Map|Set|Function|Promise|Date|Buffer)$/.test(name);

const known = new WeakMap<Suspect, string>();

/** ` of Parcel`, ` bound to BoardSession`, ` with a SchemaEnv`; '' where no class of the program's own is behind it. */
export function classBehind(model: HeapModel, suspect: Suspect): string {
  let found = known.get(suspect);
  if (found === undefined) known.set(suspect, (found = findBehind(model, suspect)));
  return found;
}

function findBehind(model: HeapModel, suspect: Suspect): string {
  const { classes } = model;
  const { classIndex, sample } = suspect.contents;
  if (classIndex === -1 || sample === -1 || suspect.kind === 'chain') return '';
  const piled = classes.names[classIndex];
  if (piled === 'Function') {
    const target = boundTo(model, sample);
    const bound = target === -1 ? '' : classes.names[classes.ofNode[target]];
    if (isTelling(bound)) return ` bound to ${bound}`;
    const own = classOfField(model, sample);
    return own === '' ? '' : ` with ${a(own)}`;
  }
  if (!/^(Array|Map|Set)$/.test(piled)) return '';
  const all = instancesBelow(model, suspect.node, classIndex).slice(0, ASKED);
  const inner = contentsIn(model, all, []);
  const name = inner.classIndex === -1 ? '' : classes.names[inner.classIndex];
  return isTelling(name) && inner.count >= all.length * MOST ? ` of ${name}` : '';
}

/** The program's or a package's own class that a function has an object of in one of its fields, as a compiled validator has its schema. */
function classOfField({ graph, classes }: HeapModel, closure: number): string {
  const { firstEdge, edgeType, edgeTarget } = graph;
  for (let e = firstEdge[closure]; e < firstEdge[closure + 1]; e++) {
    if ((edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE || edgeName(graph, e) === '__proto__') continue;
    const name = classes.names[classes.ofNode[edgeTarget[e]]];
    if (edgeName(graph, e) !== 'prototype' && isTelling(name)) return name;
  }
  return '';
}
