import { CLOSURE, EDGE_TYPE_MASK, ELEMENT_EDGE, OBJECT, PROPERTY_EDGE } from '../graph/kinds.ts';
import { edgeName, nodeLabel, propertyTarget } from '../graph/labels.ts';
import { findString } from '../graph/strings.ts';
import type { HeapModel } from '../model.ts';
import { callbackOf } from '../retainers/callbacks.ts';
import { closureLabel } from '../retainers/paths.ts';
import { sourceOf } from '../retainers/retainers.ts';
import type { ListenerRow } from '../rows.ts';

/** Listeners by emitter and event, event targets and timers by callback, most first. */
export function findListeners(model: HeapModel, limit: number): ListenerRow[] {
  const rows = [...emitterRows(model), ...targetRows(model), ...timerRows(model)];
  return rows.sort((a, b) => b.count - a.count || b.retainedSize - a.retainedSize).slice(0, limit);
}

/** Calls `visit` for each property edge of that name on an object. */
function eachHolder(model: HeapModel, property: string, visit: (holder: number, target: number) => void) {
  const { graph } = model;
  const name = findString(graph.strings, property);
  if (name === -1) return;
  for (let e = 0; e < graph.edgeCount; e++) {
    if (graph.edgeName[e] !== name || (graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    const holder = sourceOf(graph, e);
    if (graph.nodeType[holder] === OBJECT) visit(holder, graph.edgeTarget[e]);
  }
}

/** `emitter._events` holds one function, or an array of them, per event. */
function emitterRows(model: HeapModel): ListenerRow[] {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const rows: ListenerRow[] = [];
  eachHolder(model, '_events', (emitter, events) => {
    for (let e = graph.firstEdge[events]; e < graph.firstEdge[events + 1]; e++) {
      if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
      const event = edgeName(graph, e);
      const target = graph.edgeTarget[e];
      if (event === '__proto__') continue;
      const { count, sample } = countListeners(model, target);
      if (count === 0) continue;
      rows.push({
        node: emitter,
        kind: 'emitter',
        name: nodeLabel(graph, emitter),
        event,
        count,
        retainedSize: retainedSize[target],
        sample,
      });
    }
  });
  return rows;
}

/** What a listener is to be known by: the function within, where node or `bind()` has put another around it. */
function calledBy(model: HeapModel, listener: number): number {
  const callback = callbackOf(model, listener);
  return callback === -1 ? listener : callback;
}

function countListeners(model: HeapModel, node: number): { count: number; sample: number } {
  const { graph } = model;
  if (graph.nodeType[node] === CLOSURE) return { count: 1, sample: calledBy(model, node) };
  let count = 0;
  let sample = -1;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== ELEMENT_EDGE) continue;
    count++;
    sample = graph.edgeTarget[e];
  }
  return { count, sample: sample === -1 ? -1 : calledBy(model, sample) };
}

/** An `EventTarget` keeps a map from event to a list of `Listener`, linked by `next`. */
function targetRows(model: HeapModel): ListenerRow[] {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const rows: ListenerRow[] = [];
  eachHolder(model, '<symbol kEvents>', (target, events) => {
    const lists = listHeads(model, events);
    for (const head of lists) {
      let count = 0;
      let sample = -1;
      for (let at = propertyTarget(graph, head, 'next'); at !== -1; at = propertyTarget(graph, at, 'next')) {
        if (graph.nodeType[at] !== OBJECT || ++count > 1_000_000) break;
        sample = propertyTarget(graph, at, 'listener');
      }
      if (count === 0) continue;
      rows.push({
        node: target,
        kind: 'event-target',
        name: nodeLabel(graph, target),
        event: '',
        count,
        retainedSize: retainedSize[head],
        sample: sample === -1 ? -1 : calledBy(model, sample),
      });
    }
  });
  return rows;
}

/** Objects in a Map's table that have a `next`. */
function listHeads(model: HeapModel, map: number): number[] {
  const { graph } = model;
  const heads: number[] = [];
  for (let e = graph.firstEdge[map]; e < graph.firstEdge[map + 1]; e++) {
    const table = graph.edgeTarget[e];
    if (edgeName(graph, e) !== 'table') continue;
    for (let k = graph.firstEdge[table]; k < graph.firstEdge[table + 1]; k++) {
      const entry = graph.edgeTarget[k];
      if (graph.nodeType[entry] === OBJECT && propertyTarget(graph, entry, 'next') !== -1) heads.push(entry);
    }
  }
  return heads;
}

/** Timers by the place of their callback. */
function timerRows(model: HeapModel): ListenerRow[] {
  const { graph } = model;
  const { retainedSize } = model.dominators!;
  const rows = new Map<string, ListenerRow>();
  eachHolder(model, '_onTimeout', (timer, callback) => {
    if (graph.nodeType[callback] !== CLOSURE) return;
    const event = closureLabel(graph, callback);
    const row = rows.get(event);
    if (row) {
      row.count++;
      row.retainedSize += retainedSize[timer];
    } else {
      const name = nodeLabel(graph, timer);
      rows.set(event, {
        node: timer,
        kind: 'timers',
        name,
        event,
        count: 1,
        retainedSize: retainedSize[timer],
        sample: callback,
      });
    }
  });
  return [...rows.values()];
}
