import type { Growth } from '../comparison/model.ts';
import { moduleUrl } from '../holdings/modules.ts';
import type { HeapModel } from '../model.ts';
import { shortestPath } from '../retainers/paths.ts';
import type { Suspect } from './suspect.ts';

// ES modules that are imported under ever new addresses (`./rules.js?v=7`): the loader keeps each of them, with all that it has in its variables.

/** A file that is loaded so many times is loaded again and again. */
export const AGAIN = 8;

/** Modules of one file. */
interface Loads {
  file: string;
  nodes: number[];
  retainedSize: number;
}

/** ES modules by their file, whatever query they were imported with; those of most bytes first. */
export function loadsByFile(model: HeapModel): Loads[] {
  const { graph, dominators, classes } = model;
  const byFile = new Map<string, Loads>();
  const wraps = classes.names.indexOf('ModuleWrap');
  for (let v = 0; v < graph.nodeCount; v++) {
    if (classes.ofNode[v] !== wraps) continue;
    const file = moduleUrl(graph, v).replace(/[?#].*$/s, '');
    if (file === '' || file.startsWith('data:')) continue;
    const loads = byFile.get(file) ?? { file, nodes: [], retainedSize: 0 };
    loads.nodes.push(v);
    loads.retainedSize += dominators!.retainedSize[topOf(model, v)];
    byFile.set(file, loads);
  }
  return [...byFile.values()].sort((a, b) => b.retainedSize - a.retainedSize);
}

/** Files that are loaded again and again, as suspects: held by the loader's cache. `earlier` are snapshots of the same process, the oldest first. */
export function findReloaded(model: HeapModel, earlier: readonly HeapModel[], least: number): Suspect[] {
  const again = loadsByFile(model).filter(({ nodes }) => nodes.length >= AGAIN);
  // All nodes of the earlier snapshots are gone through for this alone.
  if (again.length === 0) return [];
  const before = earlier.map((one) => new Map(loadsByFile(one).map((loads) => [loads.file, loads])));
  return again.flatMap(({ file, nodes, retainedSize }) => {
    const { dominators, classes, totals } = model;
    const sizeOf = (v: number) => dominators!.retainedSize[topOf(model, v)];
    const sample = nodes.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
    const cache = cacheOf(model, sample);
    const growth: Growth | undefined =
      earlier.length === 0
        ? undefined
        : {
            counts: [...before.map((one) => one.get(file)?.nodes.length ?? 0), nodes.length],
            sizes: [...before.map((one) => one.get(file)?.retainedSize ?? 0), retainedSize],
            known: true,
          };
    // One of them stays, however often the file is asked for. One that is in use has its data held by others as well: a further one tells the weight.
    const size = Math.round(
      Math.max(retainedSize / nodes.length, growth ? perLoad(growth) : 0) * (nodes.length - 1),
    );
    if (size < totals.size * least || cache === -1) return [];
    return [
      {
        kind: 'single' as const,
        node: cache,
        retainedSize: size,
        share: size / (totals.size || 1),
        contents: {
          classIndex: classes.ofNode[sample],
          count: nodes.length,
          retainedSize,
          sample,
          held: nodes.length,
        },
        path: shortestPath(model, cache),
        links: 0,
        growth,
      },
    ];
  });
}

/** Bytes by which one load more has risen what all of them take. */
function perLoad({ counts, sizes }: Growth): number {
  const loads = counts[counts.length - 1] - counts[0];
  return loads <= 0 ? 0 : (sizes[sizes.length - 1] - sizes[0]) / loads;
}

/** The node that goes with a module: its entry in the loader's cache, where that alone has it. */
function topOf(model: HeapModel, module: number): number {
  const { dominator } = model.dominators!;
  const { ofNode, names } = model.classes;
  let at = module;
  for (let steps = 0; steps < CLIMBED && at !== model.graph.root; steps++) {
    const over = dominator[at];
    if (names[ofNode[over]] === '(array)') return at;
    at = over;
  }
  return module;
}

const CLIMBED = 4;

/** The loader's cache above a module; -1 where something else has it. */
function cacheOf(model: HeapModel, module: number): number {
  const { dominator } = model.dominators!;
  const { ofNode, names } = model.classes;
  let at = module;
  while (at !== model.graph.root && names[ofNode[at]] !== 'LoadCache') at = dominator[at];
  return at === model.graph.root ? -1 : at;
}
