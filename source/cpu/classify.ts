import { APP, DEPENDENCY, GC, IDLE, NATIVE, NODE, PROGRAM } from './model.ts';
import type { ProfileRecording } from './recording.ts';

export interface FrameClasses {
  /** Category per frame, an index into `CATEGORIES`. */
  category: Uint8Array;
  /** Index into `names` per frame, -1 where it is in no package. */
  package: Int32Array;
  names: string[];
}

const META: Record<string, number> = {
  '(root)': PROGRAM,
  '(program)': PROGRAM,
  '(idle)': IDLE,
  '(garbage collector)': GC,
};

/** Whether a frame is one of V8's own four, which are categories and never functions. */
export function isMeta(name: string, url: string): boolean {
  return url === '' && Object.hasOwn(META, name);
}

/** Says for every frame whose code it is. A url is looked at once, however many frames share it. */
export function classifyFrames(recording: ProfileRecording): FrameClasses {
  const { frames, strings } = recording;
  const category = new Uint8Array(frames.count);
  const packageOf = new Int32Array(frames.count);
  const names: string[] = [];
  const packageRow = new Map<string, number>();
  const seen = new Map<number, { category: number; row: number }>();
  /** Code without a file: a program made it itself, of `eval` or `new Function`, or it is WebAssembly. */
  const evaluated = new Uint8Array(frames.count);
  let any = false;
  for (let f = 0; f < frames.count; f++) {
    const url = frames.url[f];
    const name = strings[frames.name[f]];
    packageOf[f] = -1;
    if (strings[url] === '') {
      // Built-ins and regular expressions have neither url nor script; evaluated code has a script.
      category[f] = Object.hasOwn(META, name) ? META[name] : frames.scriptId[f] > 0 ? APP : NATIVE;
      if (category[f] === APP) {
        evaluated[f] = 1;
        any = true;
      }
      continue;
    }
    let known = seen.get(url);
    if (!known) {
      const owner = ownerOf(strings[url]);
      let row = -1;
      if (owner.package !== null) {
        row = packageRow.get(owner.package) ?? names.push(owner.package) - 1;
        packageRow.set(owner.package, row);
      }
      known = { category: owner.category, row };
      seen.set(url, known);
    }
    if (strings[url].startsWith('wasm://')) {
      evaluated[f] = 1;
      any = true;
    }
    category[f] = known.category;
    packageOf[f] = known.row;
  }
  if (any) giveEvaluated(recording, evaluated, category, packageOf);
  return { category, package: packageOf, names };
}

/** Evaluated code and WebAssembly are of whoever has them run: the nearest caller with a file. One pass, for callers come before what they call. */
function giveEvaluated(
  { nodes, frames, strings }: ProfileRecording,
  evaluated: Uint8Array,
  category: Uint8Array,
  packageOf: Int32Array,
): void {
  const owner = new Int32Array(nodes.count);
  for (let i = 0; i < nodes.count; i++) {
    const f = nodes.frame[i];
    const above = nodes.parent[i] < 0 ? -1 : owner[nodes.parent[i]];
    // Node runs code of packages within it as well: what strips types (amaro) is WebAssembly.
    const isOwner =
      category[f] === APP ||
      category[f] === DEPENDENCY ||
      (category[f] === NODE && strings[frames.url[f]].startsWith('node:internal/deps/'));
    const owns = evaluated[f] === 0 && isOwner;
    owner[i] = owns ? f : above;
    if (evaluated[f] !== 1 || above < 0) continue;
    category[f] = category[above];
    packageOf[f] = packageOf[above];
    // The first caller decides.
    evaluated[f] = 2;
  }
}

/** Whose code a url is: its category, and its package where it is a dependency's. */
export function ownerOf(url: string): { category: number; package: string | null } {
  const dependency = packageOfUrl(url);
  if (dependency !== null) return { category: DEPENDENCY, package: dependency };
  if (/^(node|bun|ext|internal|deno):/.test(url)) return { category: NODE, package: null };
  if (url.startsWith('chrome-extension://')) {
    return { category: DEPENDENCY, package: `extension ${url.slice(19).split('/', 1)[0]}` };
  }
  if (url.startsWith('extensions::') || url.startsWith('native ') || url === '[native code]')
    return { category: NATIVE, package: null };
  // Node before 16 names its own files without a scheme: 'fs.js', 'internal/modules/cjs/loader.js'.
  if (/^(internal\/[\w/.-]+|[a-z_0-9]+)\.js$/.test(url)) return { category: NODE, package: null };
  return { category: APP, package: null };
}

/** The package a url's code belongs to: after the last `node_modules/` (so pnpm and nested ones too), or of a registry url. */
export function packageOfUrl(url: string): string | null {
  const path = url.replaceAll('\\', '/');
  const at = path.lastIndexOf('node_modules/');
  if (at >= 0) {
    const [first, second] = path.slice(at + 13).split('/', 2);
    if (first === '') return null;
    return first.startsWith('@') && second ? `${first}/${second}` : first;
  }
  const cached = /\/npm\/registry\.npmjs\.org\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
  if (cached) return cached[1];
  const remote = /^https:\/\/(?:deno\.land\/(?:x\/)?|jsr\.io\/|esm\.sh\/)((?:@[^/]+\/)?[^/@?]+)/.exec(path);
  return remote ? remote[1] : null;
}
