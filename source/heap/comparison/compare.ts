import { classify, classRetained } from '../classes/classes.ts';
import type { HeapGraph } from '../graph/columns.ts';
import { NATIVE, SYNTHETIC } from '../graph/kinds.ts';
import type { HeapModel } from '../model.ts';
import { findLeaks } from '../suspects/leaks.ts';
import { measureGrowth } from './growth.ts';
import { type ClassDifference, type Comparison, NEW, STAYED } from './model.ts';
import { isGrowing } from './rising.ts';

/** Snapshot ids as a set of bits; beyond 2^31 (no file of V8's) as a plain set. */
export class Ids {
  private readonly bits: Uint32Array;
  private readonly rest = new Set<number>();

  constructor(graph: HeapGraph) {
    let largest = 0;
    for (let v = 0; v < graph.nodeCount; v++) {
      if (graph.nodeId[v] > largest && graph.nodeId[v] < 2 ** 31) largest = graph.nodeId[v];
    }
    this.bits = new Uint32Array((largest >>> 5) + 1);
    for (let v = 0; v < graph.nodeCount; v++) {
      const id = graph.nodeId[v];
      if (id >= 2 ** 31) this.rest.add(id);
      else this.bits[id >>> 5] |= 1 << (id & 31);
    }
  }

  has(id: number): boolean {
    return id >= 2 ** 31 ? this.rest.has(id) : ((this.bits[id >>> 5] ?? 0) & (1 << (id & 31))) !== 0;
  }
}

/** Objects asked whether they are the same in both, and the share of them that must be. */
const ASKED = 4096;
const SAME = 0.9;

/**
 * Whether two snapshots are of one process: an id stands for one object for as long as that lives, so what has an id in both is of the same class in both. Measured on
 * two runs of one program: under a third is.
 */
export function isSameProcess(model: HeapModel, before: HeapModel): boolean {
  const classOf = ({ classes }: HeapModel, node: number) => classes.names[classes.ofNode[node]];
  const stride = Math.max(1, Math.floor(before.graph.nodeCount / ASKED));
  const asked = new Map<number, number>();
  for (let v = 0; v < before.graph.nodeCount; v += stride) asked.set(before.graph.nodeId[v], v);
  let common = 0;
  let same = 0;
  for (let v = 0; v < model.graph.nodeCount; v++) {
    const there = asked.get(model.graph.nodeId[v]);
    if (there === undefined) continue;
    common++;
    if (classOf(model, v) === classOf(before, there)) same++;
  }
  return common > 0 && same >= common * SAME;
}

/**
 * Whether a snapshot was taken of the same process and after another: what it alone has was given its id later. Runs of a program that always does the
 * same number their objects alike, and pass for one process; what one of them alone has is numbered among the rest.
 */
export function isLater(model: HeapModel, before: HeapModel): boolean {
  if (!isSameProcess(model, before)) return false;
  const { nodeId, nodeType, nodeCount } = model.graph;
  const ids = new Ids(before.graph);
  let last = 0;
  // Node's own native objects are numbered by where they are in memory.
  for (let v = 0; v < before.graph.nodeCount; v++)
    if (before.graph.nodeType[v] !== NATIVE && before.graph.nodeType[v] !== SYNTHETIC)
      last = Math.max(last, before.graph.nodeId[v]);
  let came = 0;
  let later = 0;
  for (let v = 0; v < nodeCount; v++) {
    if (nodeType[v] === NATIVE || nodeType[v] === SYNTHETIC || ids.has(nodeId[v])) continue;
    came++;
    if (nodeId[v] > last) later++;
  }
  return came > 0 && later >= came * SAME;
}

/**
 * What came and went between snapshots of one process, told by id. Of two: new and deleted. Of three: also what was made
 * between the first and the second and is still there in the third, which is what a leak looks like.
 */
export function compare(model: HeapModel, earlier: readonly HeapModel[]): Comparison {
  const before = earlier[earlier.length - 1];
  const first = earlier[0];
  const { graph, classes } = model;
  const beforeIds = new Ids(before.graph);
  const firstIds = earlier.length > 1 ? new Ids(first.graph) : null;
  const since = new Uint8Array(new SharedArrayBuffer(graph.nodeCount));
  const rows = new Map<string, ClassDifference>();
  const rowOf = (key: string, name: string) => {
    let row = rows.get(key);
    if (!row) {
      row = {
        name,
        key,
        newCount: 0,
        deletedCount: 0,
        newSize: 0,
        deletedSize: 0,
        retainedByNew: 0,
        survivors: 0,
        survivorSize: 0,
        survivorRetained: 0,
      };
      rows.set(key, row);
    }
    return row;
  };
  const byClass = classes.keys.map((key, c) => rowOf(key, classes.names[c]));
  let newCount = 0;
  for (let v = 0; v < graph.nodeCount; v++) {
    const size = graph.selfSize[v];
    if (size === 0) continue;
    const id = graph.nodeId[v];
    const row = byClass[classes.ofNode[v]];
    if (!beforeIds.has(id)) {
      since[v] = NEW;
      newCount++;
      row.newCount++;
      row.newSize += size;
    } else if (firstIds && !firstIds.has(id)) {
      since[v] = STAYED;
      row.survivors++;
      row.survivorSize += size;
    }
  }
  const deletedCount = countDeleted(model, before, rowOf);
  const marked = (mark: number) => since.map((one) => Number(one === mark));
  addRetained(model, marked(NEW), (c, bytes) => {
    byClass[c].retainedByNew += bytes;
  });
  if (firstIds) {
    addRetained(model, marked(STAYED), (c, bytes) => {
      byClass[c].survivorRetained += bytes;
    });
  }
  const isOld = new Uint8Array(graph.nodeCount);
  const oldest = firstIds ?? beforeIds;
  for (let v = 0; v < graph.nodeCount; v++) isOld[v] = Number(oldest.has(graph.nodeId[v]));
  const places = findLeaks(model, marked(firstIds ? STAYED : NEW), isOld);
  for (const place of places) place.growth = measureGrowth([...earlier, model], place);
  // Between two, what is under way comes and goes as well: which of it stays is not known yet.
  const leaks = firstIds ? places.filter(({ growth }) => isGrowing(growth)) : places;
  return {
    classes: [...rows.values()]
      .filter((row) => row.newCount > 0 || row.deletedCount > 0 || row.survivors > 0)
      .sort((a, b) => weight(b) - weight(a)),
    leaks,
    steady: places.length - leaks.length,
    since,
    sameProcess: earlier.every((one) => isSameProcess(model, one)),
    newCount,
    deletedCount,
    sizeBefore: before.totals.size,
    sizeAfter: model.totals.size,
  };
}

const weight = (row: ClassDifference) =>
  row.survivorRetained || row.retainedByNew || row.newSize - row.deletedSize;

function addRetained(model: HeapModel, counts: Uint8Array, add: (c: number, bytes: number) => void) {
  classRetained(model.graph, model.classes, model.dominators!, { counts }).forEach((bytes, c) => {
    if (bytes > 0) add(c, bytes);
  });
}

/** Counts what is gone, by class; the older snapshot's plain objects go by this one's interfaces. */
function countDeleted(
  model: HeapModel,
  before: HeapModel,
  rowOf: (key: string, name: string) => ClassDifference,
): number {
  const ids = new Ids(model.graph);
  const classes = classify(before.graph, model.classes.interfaces);
  let deleted = 0;
  for (let v = 0; v < before.graph.nodeCount; v++) {
    const size = before.graph.selfSize[v];
    if (size === 0 || ids.has(before.graph.nodeId[v])) continue;
    const c = classes.ofNode[v];
    const row = rowOf(classes.keys[c], classes.names[c]);
    row.deletedCount++;
    row.deletedSize += size;
    deleted++;
  }
  return deleted;
}
