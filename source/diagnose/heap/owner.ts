import type { PackageAt } from '../../files/reader.ts';
import { placeOf } from '../../heap/graph/places.ts';
import type { HeapModel } from '../../heap/model.ts';
import { shortestPath } from '../../heap/retainers/paths.ts';
import { scriptOf, scriptsAlong } from '../../heap/retainers/scripts.ts';
import type { Evidence } from '../finding.ts';
import type { Library } from './libraries/library.ts';
import { libraryOf } from './libraries.ts';
import type { HeapCase } from './shape.ts';

// Whose the holder is: the program's own, or a package's that the program reaches by its API alone.

export interface Owner {
  /** The one whose API the program uses: of several between the holder and the program's own code, the first that it asks for itself. */
  package: PackageAt;
  /** `holder`: what holds the pile is the package's; `pile`: the holder is the program's, or node's, and what piles up is the package's. */
  role: 'holder' | 'pile';
  /** Packages from the holder to the program's own code, the holder's first. */
  through: PackageAt[];
  /** What is known of the package; null where nobody has written it down. */
  library: Library | null;
}

/** What is known of packages by their files. */
export interface Packages {
  packageOf(url: string): PackageAt | null;
  /** Whether the program that a file is installed for asks for a package itself; null where that is not known. */
  asksFor(url: string, name: string): boolean | null;
}

/** Things below one of the pile that are asked for their constructor. */
const LOOKED_AT = 500;

/** Null where no package has a part in it, or none that V8 knows of. */
export function ownerOfCase(c: HeapCase, packages: Packages): Owner | null {
  const { model, suspect } = c;
  const { sample } = suspect.contents;
  const ways = [suspect.path];
  if (suspect.kind === 'group' && sample !== -1) ways.push(shortestPath(model, sample));
  for (const path of ways) {
    const scripts = scriptsAlong(model, path);
    const found = packagesAlong(scripts, packages);
    const isAskedFor = ({ name }: PackageAt) =>
      scripts.some((script) => packages.asksFor(script, name) === true);
    if (found.length > 0) return ownerFrom(c, found, 'holder', found.find(isAskedFor));
  }
  if (sample === -1) return null;
  const pile = [sample, c.callback, ...c.variables.map(({ node }) => node), c.kept?.node ?? -1];
  for (const node of pile) {
    const one = node === -1 ? null : packages.packageOf(scriptOf(model, node));
    if (one && !isPassedOn(one)) return ownerFrom(c, [one], 'pile');
  }
  // Plain things go by what keeps them from the holder on: the callback of a timer, say.
  const way = shortestPath(model, sample);
  const from = way.findIndex(({ node }) => node === suspect.node);
  const [between] = from === -1 ? [] : packagesAlong(scriptsAlong(model, way.slice(from + 1)), packages);
  if (between) return ownerFrom(c, [between], 'pile');
  const [inside] = packagesAlong(scriptsBelow(model, sample), packages);
  return inside ? ownerFrom(c, [inside], 'pile') : null;
}

/** Packages from the holder to the first script of the program's own. Node's scripts are passed, they are everybody's. */
function packagesAlong(scripts: readonly string[], packages: Packages): PackageAt[] {
  const found: PackageAt[] = [];
  for (const script of scripts) {
    if (script.startsWith('node:')) continue;
    const one = packages.packageOf(script);
    if (!one) break;
    if (!isPassedOn(one) && !found.some(({ name }) => name === one.name)) found.push(one);
  }
  return found;
}

/** Whether the function that piles up is the program's own. */
export function isOwnCallback({ model, callback }: HeapCase, packages: Packages): boolean {
  const script = callback === -1 ? '' : scriptOf(model, callback);
  return script !== '' && !script.startsWith('node:') && packages.packageOf(script) === null;
}

/** Packages that stand in for node's own modules: whoever uses them is the owner. */
const isPassedOn = ({ name }: PackageAt) => /^(readable-stream|events|inherits|tslib|core-js)$/.test(name);

/** Constructors of what one of the pile holds, where it is of node's own classes. */
function scriptsBelow(model: HeapModel, node: number): string[] {
  const { firstChild, child } = model.dominators!;
  const scripts: string[] = [];
  const todo = [node];
  for (let at = 0; at < todo.length && at < LOOKED_AT; at++) {
    const v = todo[at];
    const url = placeOf(model.graph, v)?.url ?? '';
    if (url !== '') scripts.push(url);
    for (let k = firstChild[v]; k < firstChild[v + 1] && todo.length < LOOKED_AT; k++) todo.push(child[k]);
  }
  return scripts;
}

function ownerFrom(c: HeapCase, through: PackageAt[], role: Owner['role'], used = through[0]): Owner {
  return { package: used, role, through, library: libraryOf(used.name, c) };
}

/** `axios@0.27.2`. */
export const packageName = ({ name, version }: PackageAt): string =>
  version === null ? name : `${name}@${version}`;

export function ownerEvidence({ role, through: [first, ...others] }: Owner): Evidence {
  const by = others.length > 0 ? `, reached through ${others.map(packageName).join(' and ')}` : '';
  const text =
    role === 'holder'
      ? `the holder belongs to ${packageName(first)}${by}`
      : `the accumulated objects are created by ${packageName(first)}${by}`;
  return { metric: 'package', value: 1 + others.length, unit: 'count', text };
}

/** `api.interceptors.request.handlers`: the path from the last variable on, at most four names. */
export function dotted(path: readonly string[]): string {
  const words: string[] = [];
  for (const word of [...path].reverse()) {
    const name = word.replace(/^\./, '');
    if (!/^#?[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) break;
    if (name !== 'exports') words.unshift(name);
    if (!word.startsWith('.') || words.length === 4) break;
  }
  return words.join('.');
}
