import {
  CLOSURE,
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  OBJECT,
  PROPERTY_EDGE,
  SYNTHETIC,
} from '../../heap/graph/kinds.ts';
import { edgeName } from '../../heap/graph/labels.ts';
import { authoredPlace, shortPlace } from '../../heap/graph/places.ts';
import { stringAt } from '../../heap/graph/strings.ts';
import { contextRow, isContext } from '../../heap/holdings/contexts.ts';
import { isModuleScope, moduleUrl } from '../../heap/holdings/modules.ts';
import type { HeapModel } from '../../heap/model.ts';
import { callbackOf, callbackWithin, heavyVariables } from '../../heap/retainers/callbacks.ts';
import { holdersOf, instancesOf } from '../../heap/retainers/holders.ts';
import { closureLabel, pathText, shortestPath } from '../../heap/retainers/paths.ts';
import { isPromise, isSettled, settledBy } from '../../heap/retainers/promises.ts';
import { weakMapName } from '../../heap/retainers/weak-maps.ts';
import { keeperOf } from '../../heap/suspects/keeper.ts';
import { mainPartOf } from '../../heap/suspects/main-part.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import { eventName, lastName } from './names.ts';
import type { HeapCase, Place } from './shape.ts';

// What a suspect is, where it is held and what it is called there: the case that all shapes are asked about.

/** Up to so many things are each a matter of its own. */
const FEW = 100;

/** Most fields of an object that are searched for a function that settles a promise. */
const FIELDS = 16;

/** What a suspect is, where it is held and what it is called there. */
export function describe(model: HeapModel, suspect: Suspect): HeapCase {
  const { graph, classes } = model;
  const { contents, node } = suspect;
  // What nothing has in common but the roots is found by the way to one of them.
  const apart = suspect.kind === 'group' && graph.nodeType[node] === SYNTHETIC && contents.sample !== -1;
  const path = apart
    ? [...pathText(graph, shortestPath(model, contents.sample)), classes.names[contents.classIndex]]
    : pathText(graph, suspect.path);
  const weakMap = weakMapName(model, suspect.path);
  if (weakMap !== '') {
    const entry = path.findLastIndex((word) => word.startsWith('{WeakMap['));
    if (entry !== -1) path[entry] = `{WeakMap ${weakMap}}`;
  }
  // Scopes before the program's own module are the loader's.
  const inside = suspect.path.findLastIndex((step) => moduleUrl(graph, step.node) !== '');
  const out = suspect.path.findLast(
    ({ edge }, i) => i > inside && edge !== -1 && (graph.edgeType[edge] & EDGE_TYPE_MASK) === CONTEXT_EDGE,
  );
  const event = eventName(model, suspect);
  const named = lastName(path);
  const callback =
    contents.sample === -1
      ? -1
      : apart
        ? callbackWithin(model, contents.sample)
        : callbackOf(model, contents.sample);
  // Each of a few large things may be a closure with its scope: then what the scope keeps is what they weigh.
  const inner = isContext(model, node)
    ? node
    : contents.count > FEW
      ? -1
      : scopeWithin(model, contents.sample);
  // Of what is in a scope, its functions are not what is too much.
  const [kept] =
    inner === -1
      ? []
      : contextRow(model, inner).variables.filter((one) => graph.nodeType[one.node] !== CLOSURE);
  // A module's variables live as long as it does: no scope is to blame for that.
  const outer = out && !isModuleScope(graph, out.node) ? out : null;
  return {
    scope: inner === -1 ? (outer?.node ?? -1) : inner,
    variable: kept?.name ?? (outer ? edgeName(graph, outer.edge) : ''),
    model,
    suspect,
    holder: classes.names[classes.ofNode[node]],
    piled: contents.classIndex === -1 ? '' : classes.names[contents.classIndex],
    path,
    name: event || named.name,
    expression: event ? '' : named.expression,
    kept: contents.sample === -1 || suspect.kind === 'chain' ? null : mainPartOf(model, contents.sample),
    pending: pendingOf(model, contents.sample),
    place: apart && callback !== -1 ? closureLabel(graph, callback) : codePlace(model, suspect),
    ...heldBy(model, suspect),
    callback,
    variables:
      callback === -1
        ? []
        : heavyVariables(model, callback, suspect.retainedSize / Math.max(1, contents.count, suspect.links)),
  };
}

const MOST = 0.5;
/** So many are asked who holds them. */
const SOME = 8;

/** What keeps all that a suspect stands for, and whether more than one place does. */
function heldBy(model: HeapModel, suspect: Suspect): Pick<HeapCase, 'owner' | 'holders' | 'links'> {
  // Each of many holds its own.
  if (suspect.spread || suspect.beside) return { owner: suspect.node, holders: [], links: [] };
  const { node, contents, kind } = suspect;
  const { retainedSize } = model.dominators!;
  const owner = keeperOf(model, suspect);
  const alone = kind !== 'group' && retainedSize[node] >= suspect.retainedSize * MOST;
  const askable = kind !== 'chain' && contents.classIndex !== -1 && contents.count >= SOME;
  if (!askable || (alone && /^(Map|Set|Array)$/.test(model.classes.names[model.classes.ofNode[node]])))
    return { owner, holders: [], links: [] };
  const { places, links } = holdersOf(model, instancesOf(model, contents.classIndex, owner));
  return { owner, holders: alone || places.length < 2 ? [] : places.map((at) => placeAt(model, at)), links };
}

function placeAt(model: HeapModel, node: number): Place {
  const { graph, classes } = model;
  const steps = shortestPath(model, node);
  const path = pathText(graph, steps);
  const held = steps.at(-2);
  const events = steps.at(-3);
  const isList = held && events && events.edge !== -1 && edgeName(graph, events.edge) === '_events';
  if (isList) return { node, path, name: `'${edgeName(graph, held.edge)}'`, kind: 'listeners' };
  const kind = classes.names[classes.ofNode[node]];
  return {
    node,
    path,
    name: lastName(path).name || path.at(-1) || kind,
    kind: kind === 'Array' ? 'array' : kind,
  };
}

function pendingOf(model: HeapModel, sample: number): number {
  if (sample === -1) return -1;
  const promise = isPromise(model, sample) ? sample : resolvedBy(model, sample);
  return promise === -1 || isSettled(model, promise) ? -1 : promise;
}

/** The promise that a function settles, or one that an object has, as `{ resolve, reject }`. */
function resolvedBy(model: HeapModel, node: number): number {
  const { graph } = model;
  if (graph.nodeType[node] !== OBJECT) return settledBy(model, node);
  for (
    let e = graph.firstEdge[node];
    e < Math.min(graph.firstEdge[node + 1], graph.firstEdge[node] + FIELDS);
    e++
  ) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    const promise = settledBy(model, graph.edgeTarget[e]);
    if (promise !== -1) return promise;
  }
  return -1;
}

/** The scope that makes up most of an object, a few steps down its dominators; -1 where there is none. */
function scopeWithin(model: HeapModel, node: number): number {
  const { firstChild, child, retainedSize } = model.dominators!;
  let at = node;
  for (let steps = 0; at !== -1 && steps < 4; steps++) {
    if (isContext(model, at)) return at;
    const next = firstChild[at] < firstChild[at + 1] ? child[firstChild[at]] : -1;
    if (next === -1 || retainedSize[next] < retainedSize[node] * 0.9) return -1;
    at = next;
  }
  return -1;
}

/** The code behind what piles up: a closure itself, a timer's or listener's callback, or a constructor. */
function codePlace(model: HeapModel, { contents, node }: Suspect): string | null {
  const { graph } = model;
  const sample = contents.sample;
  if (sample === -1) return null;
  const callback = callbackOf(model, sample);
  if (callback !== -1) return closureLabel(graph, callback);
  for (const context of [sample, node]) {
    if (!isContext(model, context)) continue;
    const [closure] = contextRow(model, context).closures;
    if (closure !== undefined) return closureLabel(graph, closure);
  }
  const place = shortPlace(graph, sample);
  const name = authoredPlace(graph, sample)?.name;
  // A minified class is given its author's name as well.
  return place && name && name !== stringAt(graph.strings, graph.nodeName[sample])
    ? `${name} at ${place}`
    : place;
}
