import type { HeapGraph } from '../graph/columns.ts';
import { CLOSURE, CODE, HIDDEN, NATIVE, OBJECT, REGEXP } from '../graph/kinds.ts';
import { stringAt } from '../graph/strings.ts';
import type { ClassTable, DominatorTree, InterfaceDefinition } from '../model.ts';
import { giveBack } from '../scratch.ts';
import { findShapes, inferInterfaces, matchInterfaces } from './interfaces.ts';

/**
 * Sorts nodes into constructor groups as DevTools does: objects and native ones by name (with the constructor's place in
 * source, where known), plain objects by inferred interface, all others by kind. `definitions` puts another
 * snapshot's interfaces in force, so that two snapshots can be compared.
 */
export function classify(graph: HeapGraph, definitions?: InterfaceDefinition[]): ClassTable {
  const { nodeCount, nodeType, nodeName, strings, locations } = graph;
  const ofNode = new Uint32Array(new SharedArrayBuffer(nodeCount * 4));
  const names: string[] = [];
  const keys: string[] = [];
  const classes = new Map<string, number>();
  const classOf = (name: string, place: string): number => {
    const key = `${place},${name}`;
    let found = classes.get(key);
    if (found === undefined) {
      found = names.push(name) - 1;
      keys.push(key);
      classes.set(key, found);
    }
    return found;
  };

  const kinds = graph.nodeTypeNames.map((type) => `(${type})`);
  kinds[HIDDEN] = '(system)';
  kinds[CODE] = '(compiled code)';
  kinds[CLOSURE] = 'Function';
  kinds[REGEXP] = 'RegExp';
  const kindClass = new Int32Array(256).fill(-1);

  const shapes = findShapes(graph);
  const interfaces = definitions ?? inferInterfaces(graph, shapes);
  const shapeName = matchInterfaces(graph, shapes, interfaces);
  const shapeClass = new Int32Array(shapes.count).fill(-1);

  // Class of an object or native node without a place in source, by name index.
  const nameClass = new Int32Array(strings.count + strings.extra.length).fill(-1);
  const recent = new Map<
    number,
    { script: number; line: number; column: number; shape: number; found: number }
  >();
  let at = 0;
  for (let v = 0; v < nodeCount; v++) {
    const type = nodeType[v];
    while (at < locations.count && locations.node[at] < v) at++;
    if (type !== OBJECT && type !== NATIVE) {
      if (kindClass[type] === -1) kindClass[type] = classOf(kinds[type], ',,');
      ofNode[v] = kindClass[type];
      continue;
    }
    const name = nodeName[v];
    const shape = shapes.ofNode[v] - 1;
    const interfaceName = shape >= 0 ? shapeName[shape] : null;
    if (type === OBJECT && at < locations.count && locations.node[at] === v) {
      const { script, line, column } = locations;
      // Objects of one class mostly come with the same constructor as the last of that name.
      const last = recent.get(name) ?? { script: -1, line: -1, column: -1, shape: -1, found: -1 };
      if (
        last.script !== script[at] ||
        last.line !== line[at] ||
        last.column !== column[at] ||
        last.shape !== shape
      ) {
        const place = `${script[at]},${line[at]},${column[at]}`;
        const found = classOf(interfaceName ?? className(stringAt(strings, name)), place);
        recent.set(
          name,
          Object.assign(last, { script: script[at], line: line[at], column: column[at], shape, found }),
        );
      }
      ofNode[v] = last.found;
    } else if (interfaceName !== null) {
      if (shapeClass[shape] === -1) shapeClass[shape] = classOf(interfaceName, ',,');
      ofNode[v] = shapeClass[shape];
    } else if (name < nameClass.length) {
      if (nameClass[name] === -1) nameClass[name] = classOf(className(stringAt(strings, name)), ',,');
      ofNode[v] = nameClass[name];
    } else ofNode[v] = classOf(className(stringAt(strings, name)), ',,');
  }
  giveBack(shapes.ofNode);
  return {
    count: names.length,
    names,
    keys,
    ofNode,
    ...measure(graph, ofNode, names.length),
    retainedSize: null,
    distance: null,
    internal: Uint8Array.from(names, (name) => Number(isInternal(name))),
    interfaces,
  };
}

/** `<div id="a">` and `Detached <div id="a">` are grouped by the element alone. */
function className(name: string): string {
  if (!name.startsWith('<') && !name.startsWith('Detached <')) return name;
  const space = name.indexOf(' ', name.startsWith('<') ? 0 : 10);
  return space === -1 ? name : `${name.slice(0, space)}>`;
}

/** V8's and Node's own groups. Contexts stay: they are where closures keep a user's variables. */
function isInternal(name: string): boolean {
  if (name.startsWith('system / Context')) return false;
  return (
    /^(system|Node|node|InternalFieldObject|V8) \/ /.test(name) ||
    ['(system)', '(compiled code)', '(object shape)', '(synthetic)', '(code)', '(hidden)'].includes(name)
  );
}

function measure(graph: HeapGraph, ofNode: Uint32Array, count: number) {
  const instances = new Uint32Array(new SharedArrayBuffer(count * 4));
  const selfSize = new Float64Array(new SharedArrayBuffer(count * 8));
  for (let v = 0; v < graph.nodeCount; v++) {
    const size = graph.selfSize[v];
    if (size === 0) continue;
    const c = ofNode[v];
    instances[c]++;
    selfSize[c] += size;
  }
  return { instances, selfSize };
}

/** Smallest distance of each class's instances. */
export function classDistances(graph: HeapGraph, classes: ClassTable, distance: Int32Array): Int32Array {
  const nearest = new Int32Array(new SharedArrayBuffer(classes.count * 4)).fill(0x7fffffff);
  for (let v = 0; v < graph.nodeCount; v++) {
    const c = classes.ofNode[v];
    if (graph.selfSize[v] !== 0 && distance[v] < nearest[c]) nearest[c] = distance[v];
  }
  return nearest;
}

/**
 * What each class retains: the sum over its topmost instances on every path down the dominator tree. `counts` says which
 * nodes are instances (those with a size, unless given); what lies below nodes in `skip` is left out.
 */
export function classRetained(
  graph: HeapGraph,
  classes: Pick<ClassTable, 'count' | 'ofNode'>,
  tree: DominatorTree,
  { counts, skip }: { counts?: Uint8Array; skip?: ReadonlySet<number> } = {},
): Float64Array {
  const retained = new Float64Array(new SharedArrayBuffer(classes.count * 8));
  const open = new Uint8Array(classes.count);
  const { firstChild, child, retainedSize } = tree;
  const { selfSize, root } = graph;
  const { ofNode } = classes;
  // One entry per open node: next child, end of its children, and its class + 1 if the node opened that.
  let next = new Uint32Array(1024);
  let end = new Uint32Array(1024);
  let opened = new Uint32Array(1024);
  let depth = 0;
  const enter = (v: number) => {
    if (skip?.has(v)) return;
    const c = ofNode[v];
    const from = firstChild[v];
    const to = firstChild[v + 1];
    let opens = 0;
    if (open[c] === 0 && (counts ? counts[v] === 1 : selfSize[v] !== 0)) {
      retained[c] += retainedSize[v];
      opens = c + 1;
    }
    if (from === to) return;
    if (opens !== 0) open[c] = 1;
    if (depth === next.length) {
      next = wider(next);
      end = wider(end);
      opened = wider(opened);
    }
    next[depth] = from;
    end[depth] = to;
    opened[depth++] = opens;
  };
  enter(root);
  while (depth > 0) {
    const top = depth - 1;
    if (next[top] < end[top]) enter(child[next[top]++]);
    else {
      if (opened[top] !== 0) open[opened[top] - 1] = 0;
      depth--;
    }
  }
  return retained;
}

function wider(values: Uint32Array): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(values.length * 2);
  grown.set(values);
  return grown;
}
