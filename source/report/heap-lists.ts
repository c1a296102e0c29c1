import type { HeapModel } from '../heap/model.ts';
import { heapReport } from '../heap/summary.ts';

export interface ConstructorRow {
  name: string;
  count: number;
  selfSize: number;
  retainedSize: number;
  /** Null where the engine does not know it. */
  distance: number | null;
}

export interface ObjectRow {
  id: number;
  name: string;
  type: string;
  selfSize: number;
  retainedSize: number;
  distance: number | null;
}

/** The long lists of a report, largest first, and how many there are in all. */
export interface HeapLists {
  constructors: ConstructorRow[];
  constructorCount: number;
  objects: ObjectRow[];
  /** Who made them, where that is not culprit. */
  engine?: string;
}

/** Our own engine's lists. */
export function heapLists(model: HeapModel, top: number, values = false): HeapLists {
  const { constructors, objects } = heapReport(model, top, values);
  const constructorCount = model.classes.instances.reduce((sum, n) => sum + Number(n > 0), 0);
  return { constructors, constructorCount, objects };
}
