import { classRetained } from './classes/classes.ts';
import { HIDDEN, NATIVE, OBJECT } from './graph/kinds.ts';
import { stringAt } from './graph/strings.ts';
import type { HeapModel } from './model.ts';

/** A class group as the second engine, `@vscode/v8-heap-parser`, has it. */
export interface SecondEngineGroup {
  name: string;
  count: number;
  selfSize: number;
  retainedSize: number;
}

export interface SecondEngineObject {
  /** Name of its group. */
  group: string;
  id: number;
  name: string;
  selfSize: number;
  retainedSize: number;
}

export interface Disagreement {
  name: string;
  /** Count, self and retained size: ours by the other engine's grouping, and its own. 0 where a side has no such group. */
  ours: SecondEngineGroup;
  theirs: SecondEngineGroup;
  cause: 'counts' | 'owned sizes' | 'kinds it does not know' | 'dominators';
  text: string;
}

/**
 * Holds this engine's numbers against the other's, group by group, under the other's way of grouping: by kind for all but
 * objects and native nodes, plain objects together, empty nodes counted. An empty list is full agreement.
 */
export function verifyGroups(model: HeapModel, theirs: readonly SecondEngineGroup[]): Disagreement[] {
  const ours = groupsTheirWay(model);
  const known = new Map(theirs.map((group) => [group.name, group]));
  const found: Disagreement[] = [];
  for (const name of new Set([...ours.keys(), ...known.keys()])) {
    const none = { name, count: 0, selfSize: 0, retainedSize: 0 };
    const mine = ours.get(name) ?? none;
    const other = known.get(name) ?? none;
    if (same(mine, other)) continue;
    found.push({ name, ours: mine, theirs: other, ...causeOf(mine, other) });
  }
  return found.sort((a, b) => gap(b) - gap(a));
}

const same = (a: SecondEngineGroup, b: SecondEngineGroup) =>
  a.count === b.count && a.selfSize === b.selfSize && a.retainedSize === b.retainedSize;

const gap = ({ ours, theirs }: Disagreement) => Math.abs(ours.retainedSize - theirs.retainedSize);

function causeOf(ours: SecondEngineGroup, theirs: SecondEngineGroup): Pick<Disagreement, 'cause' | 'text'> {
  if (ours.count === 0 || theirs.count === 0 || ours.name === '(unknown)') {
    return {
      cause: 'kinds it does not know',
      text: 'node kinds newer than the other engine go by other names there',
    };
  }
  if (ours.count !== theirs.count) {
    return {
      cause: 'counts',
      text: 'the engines put different nodes into this group: one names nodes that the other passes over',
    };
  }
  const self = Math.abs(ours.selfSize - theirs.selfSize);
  if (self > 0 && Math.abs(ours.retainedSize - theirs.retainedSize) <= self) {
    return {
      cause: 'owned sizes',
      text: 'tables and elements with one owner are part of that owner here, as in DevTools, and objects of their own there',
    };
  }
  return {
    cause: 'dominators',
    text: 'the engines differ in what retains these: WeakMap entries and nodes that only V8 holds are the usual places',
  };
}

function groupsTheirWay(model: HeapModel): Map<string, SecondEngineGroup> {
  const { graph } = model;
  const names: string[] = [];
  const index = new Map<string, number>();
  const ofNode = new Uint32Array(graph.nodeCount);
  const byName = new Map<number, number>();
  const byKind = new Map<number, number>();
  const intern = (name: string) => {
    let found = index.get(name);
    if (found === undefined) index.set(name, (found = names.push(name) - 1));
    return found;
  };
  for (let v = 0; v < graph.nodeCount; v++) {
    const type = graph.nodeType[v];
    const named = type === OBJECT || type === NATIVE;
    const cache = named ? byName : byKind;
    const key = named ? graph.nodeName[v] : type;
    let found = cache.get(key);
    if (found === undefined) {
      found = intern(
        named ? stringAt(graph.strings, graph.nodeName[v]) : kindName(graph.nodeTypeNames[type], type),
      );
      cache.set(key, found);
    }
    ofNode[v] = found;
  }
  const counts = new Uint8Array(graph.nodeCount).fill(1);
  // It counts the root, but not what the root retains.
  counts[graph.root] = 0;
  const retained = classRetained(graph, { count: names.length, ofNode }, model.dominators!, { counts });
  const groups = names.map((name, c) => ({ name, count: 0, selfSize: 0, retainedSize: retained[c] }));
  for (let v = 0; v < graph.nodeCount; v++) {
    groups[ofNode[v]].count++;
    groups[ofNode[v]].selfSize += graph.selfSize[v];
  }
  return new Map(groups.map((group) => [group.name, group]));
}

function kindName(type: string, code: number): string {
  if (code === HIDDEN) return '(system)';
  if (type === 'code') return '(compiled code)';
  if (type === 'object shape' || type === 'symbol' || type === 'wasm object') return '(unknown)';
  return `(${type})`;
}
