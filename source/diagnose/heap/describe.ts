import { contextRow, isContext } from '../../heap/contexts.ts';
import { keptBy } from '../../heap/kept.ts';
import { CLOSURE, CONTEXT_EDGE, EDGE_TYPE_MASK, PROPERTY_EDGE } from '../../heap/kinds.ts';
import { edgeName, internalTarget, isString, propertyTarget, stringValue } from '../../heap/labels.ts';
import type { HeapModel } from '../../heap/model.ts';
import { isModuleScope, moduleUrl } from '../../heap/modules.ts';
import { closureLabel, pathText } from '../../heap/paths.ts';
import { placeOf } from '../../heap/places.ts';
import { isPromise, isSettled, settledBy } from '../../heap/promises.ts';
import { stringIs } from '../../heap/strings.ts';
import type { Suspect } from '../../heap/suspects.ts';
import type { HeapCase } from './shape.ts';

/** Up to so many things are each a matter of its own. */
const FEW = 100;

/** What a suspect is, where it is held and what it is called there. */
export function describe(model: HeapModel, suspect: Suspect): HeapCase {
  const { graph, classes } = model;
  const { contents, node } = suspect;
  const path = pathText(graph, suspect.path);
  // Scopes before the program's own module are the loader's.
  const inside = suspect.path.findLastIndex((step) => moduleUrl(graph, step.node) !== '');
  const out = suspect.path.findLast(
    ({ edge }, i) => i > inside && edge !== -1 && (graph.edgeType[edge] & EDGE_TYPE_MASK) === CONTEXT_EDGE,
  );
  // Each of a few large things may be a closure with its scope: then what the scope keeps is what they weigh.
  const inner = contents.count > FEW ? -1 : scopeWithin(model, contents.sample);
  const [kept] = inner === -1 ? [] : contextRow(model, inner).variables;
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
    name: eventName(model, suspect) || lastName(path),
    kept: contents.sample === -1 || suspect.kind === 'chain' ? null : keptBy(model, contents.sample),
    pending: pendingOf(model, contents.sample),
    place: codePlace(model, suspect),
  };
}

function pendingOf(model: HeapModel, sample: number): number {
  if (sample === -1) return -1;
  const promise = isPromise(model, sample) ? sample : settledBy(model, sample);
  return promise === -1 || isSettled(model, promise) ? -1 : promise;
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

/** `.config` and `profileCache` are names; `[412]`, `{table}` and functions are not. */
function lastName(path: string[]): string {
  for (let i = path.length - 1; i > 0; i--) {
    const word = path[i].startsWith('.') ? path[i].slice(1) : path[i];
    if (word === '_events') continue;
    if (/^[\p{ID_Start}$_#][\p{ID_Continue}$]*$/u.test(word)) return word;
  }
  return '';
}

/** Listeners of an event target stand in a Map by event: that key is a name of the program's, not data. */
function eventName(model: HeapModel, { path, node }: Suspect): string {
  const { graph } = model;
  const held = path.at(-2);
  if (held && edgeName(graph, held.edge) === '_events') return busiestEvent(model, node);
  const events = path.findIndex(({ edge }) => edge !== -1 && edgeName(graph, edge) === '<symbol kEvents>');
  const entry = events === -1 ? undefined : path[events + 2];
  if (!entry || entry.edge === -1) return '';
  const key = internalTarget(graph, entry.node, String(Number(edgeName(graph, entry.edge)) - 1));
  return key !== -1 && isString(graph, key) ? stringValue(graph, key) : '';
}

/** The event of an emitter that has most listeners. */
function busiestEvent({ graph }: HeapModel, events: number): string {
  let most = 0;
  let name = '';
  for (let e = graph.firstEdge[events]; e < graph.firstEdge[events + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    const list = graph.edgeTarget[e];
    // An 'error' listener mostly stands beside another.
    const listeners =
      graph.firstEdge[list + 1] - graph.firstEdge[list] - Number(edgeName(graph, e) === 'error');
    if (listeners <= most || !stringIs(graph.strings, graph.nodeName[list], 'Array')) continue;
    most = listeners;
    name = edgeName(graph, e);
  }
  return name;
}

/** The code behind what piles up: a closure itself, a timer's or listener's callback, or a constructor. */
function codePlace(model: HeapModel, { contents, node }: Suspect): string | null {
  const { graph } = model;
  const sample = contents.sample;
  if (sample === -1) return null;
  if (graph.nodeType[sample] === CLOSURE) return closureLabel(graph, sample);
  for (const name of ['_onTimeout', 'listener', 'callback']) {
    const target = propertyTarget(graph, sample, name);
    if (target !== -1 && graph.nodeType[target] === CLOSURE) return closureLabel(graph, target);
  }
  for (const context of [sample, node]) {
    if (!isContext(model, context)) continue;
    const [closure] = contextRow(model, context).closures;
    if (closure !== undefined) return closureLabel(graph, closure);
  }
  const place = placeOf(graph, sample);
  return place && place.url !== '' ? `${place.url.split('/').at(-1)}:${place.line}` : null;
}
