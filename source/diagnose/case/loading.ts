import { packageOfUrl } from '../../cpu/classify.ts';
import { APP, type CpuModel } from '../../cpu/model.ts';
import { rowsOf } from '../../cpu/query.ts';
import { once } from '../facts/once.ts';
import type { Case } from './case.ts';

// Time in which modules are loaded, by the package that they are for.

/** Node's own frames while it brings modules in. */
export const LOADER = /^node:internal\/(modules|process\/execution|bootstrap)/;

/** `require.resolve(name)`: it looks for a file, and loads none. */
const isResolving = (url: string, name: string): boolean =>
  name === 'resolve' && url === 'node:internal/modules/helpers';

/** What was brought in on behalf of one package. Microseconds. */
export interface Loaded {
  name: string;
  /** Reading, compiling and running its top level, and that of what it requires. */
  micros: number;
  /** What of these packages ran once they were loaded. */
  later: number;
  /** Rows of `recording.frames`: its top levels. */
  frames: number[];
}

/** Loading by the outermost package that it is for, most time first, and all of it: frames of a module's top level under node's loader, and the loader itself. */
export const loading = ({ model }: Pick<Case, 'model'>): { packages: Loaded[]; total: number } =>
  measured(model);

const measured = once((model: CpuModel): { packages: Loaded[]; total: number } => {
  const { tree, recording, functions } = model;
  const { frames, strings } = recording;
  const byName = new Map<string, Loaded & { members: Set<string> }>();
  const later = new Map<string, number>();
  let total = 0;
  const pending: number[] = [];
  // Per row, the package whose loading it belongs to: handed down from parent to child, in pre-order.
  const owner = new Array<string | null>(tree.count).fill(null);
  const inLoader = new Uint8Array(tree.count);
  // Per row, whether it only looks for a file.
  const resolves = new Uint8Array(tree.count);
  const program = programPackage({ model });
  for (let row = 1; row < tree.count; row++) {
    const frame = tree.frame[row];
    const parent = tree.parent[row];
    const url = strings[frames.url[frame]];
    resolves[row] =
      resolves[parent] || (inLoader[parent] === 0 && isResolving(url, strings[frames.name[frame]])) ? 1 : 0;
    const isLoader = resolves[row] === 0 && LOADER.test(url);
    owner[row] = owner[parent];
    inLoader[row] = isLoader ? 1 : inLoader[parent];
    const name = packageOfUrl(url);
    const module = strings[frames.name[frame]] === '' && frames.line[frame] <= 0;
    if (owner[row] === null && name && name !== program && module && inLoader[parent]) {
      owner[row] = name;
      const loaded = byName.get(name) ?? { name, micros: 0, later: 0, frames: [], members: new Set() };
      loaded.frames.push(frame);
      byName.set(name, loaded);
    }
    // What the program's own functions do is no loading, even where a module's top level calls them.
    const isProgram = functions.category[frame] === APP || (program !== null && name === program);
    if (!isLoader && owner[row] === null && isProgram) inLoader[row] = 0;
    const loaded = owner[row] === null ? null : byName.get(owner[row]!)!;
    if (loaded) {
      loaded.micros += tree.self[row];
      if (name) loaded.members.add(name);
    } else if (name && !inLoader[row]) later.set(name, (later.get(name) ?? 0) + tree.self[row]);
    if (loaded || inLoader[row]) total += tree.self[row];
    if (!loaded && inLoader[row]) pending.push(row);
  }
  giveLoader(model, pending, byName);
  for (const loaded of byName.values())
    for (const member of loaded.members) loaded.later += later.get(member) ?? 0;
  return { packages: [...byName.values()].sort((a, b) => b.micros - a.micros), total };
});

/**
 * Reading and compiling comes before a module's own frame: it is of the package that the same module of the program asks for, and of several of the
 * one with most of the rest.
 */
function giveLoader(model: CpuModel, rows: number[], byName: Map<string, Loaded>): void {
  const { tree, functions } = model;
  const above = (row: number) => {
    let at = tree.parent[row];
    while (at > 0 && functions.category[tree.frame[at]] !== APP) at = tree.parent[at];
    return at;
  };
  const byAsker = new Map<number, Loaded>();
  for (const loaded of byName.values())
    for (const frame of loaded.frames)
      for (const row of rowsOf(model, frame)) {
        const asker = above(row);
        if (loaded.micros > (byAsker.get(asker)?.micros ?? 0)) byAsker.set(asker, loaded);
      }
  for (const row of rows) {
    const asker = above(row);
    const loaded = asker > 0 ? byAsker.get(asker) : undefined;
    if (loaded) loaded.micros += tree.self[row];
  }
}

const MODULES = 'node_modules/';
/** What of a path from the first `node_modules/` on is a package's file that is there to be started. */
const STARTED = /^node_modules\/(?:@[^/]+\/)?[^/]+\/(?:[^/]+\/)*(?:bin\/|cli(?:[.-][^/]*)?$)/;
/** Files of the user's own that a tool loads: they do not make the program theirs. */
const FOR_TOOLS = /(?:\.config|rc)\.[cm]?[jt]s$|\.(?:test|spec)\.[cm]?[jt]sx?$/;

function isStarted(url: string): boolean {
  const at = url.indexOf(MODULES);
  return at >= 0 && STARTED.test(url.slice(at));
}

/**
 * The package that the program is itself, where a tool out of node_modules was run: its own work is neither loading nor a hook. Told by what node
 * started, or where stacks do not show that, by a module that is there to be started. Null otherwise.
 */
export function programPackage({ model }: Pick<Case, 'model'>): string | null {
  const { tree, recording, functions } = model;
  const { frames, strings } = recording;
  const urlOf = (row: number) => strings[frames.url[tree.frame[row]]];
  for (let row = 1; row < tree.count; row++) {
    if (strings[frames.name[tree.frame[row]]] !== 'executeUserEntryPoint' || !urlOf(row).startsWith('node:'))
      continue;
    for (let at = row + 1; at < tree.end[row]; at++)
      if (urlOf(at) !== '' && !urlOf(at).startsWith('node:')) return packageOfUrl(urlOf(at));
  }
  for (let frame = 0; frame < frames.count; frame++)
    if (
      functions.category[frame] === APP &&
      strings[frames.name[frame]] === '' &&
      frames.line[frame] <= 0 &&
      !FOR_TOOLS.test(strings[frames.url[frame]])
    )
      return null;
  for (let frame = 0; frame < frames.count; frame++)
    if (isStarted(strings[frames.url[frame]])) return packageOfUrl(strings[frames.url[frame]]);
  return null;
}
