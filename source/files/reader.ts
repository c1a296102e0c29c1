import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { isCode, localPath, projectOf, readText } from './disk.ts';
import { Scope } from './scope.ts';
import { readScript, type Script } from './script.ts';
import { SuffixIndex } from './suffix-index.ts';

export interface SourcePlace {
  /** Where the text was found; for text inside a source map, the path that map gives it. */
  path: string;
  text: string;
  /** 1-based, of `text`; null where the question had none, the map has no answer, or a line of minified code is asked for without a column. */
  line: number | null;
  column: number | null;
  /** True where a source map led from generated code to what its author wrote. */
  original: boolean;
}

/** What a recording knows of its urls: see `ProfileRecording`. */
interface Places {
  originals?: ReadonlyMap<string, string>;
  nearby?: ReadonlyMap<string, string>;
}

/** A package as it is installed. */
export interface PackageAt {
  name: string;
  version: string | null;
}

/** Urls of no file. */
const BUILTIN = /^(node|bun|deno|ext|internal|data):/;
const LARGEST_FILE = 8 << 20;

/** How far around a url's file is looked for: beside the recordings, or in all that is near. */
export const RINGS = [0, 1] as const;
/** Entries beside a recording that are looked at before the whole repository is, which takes a fifth of a second where it is large. */
const BESIDE = 2000;

/**
 * Reads the source that a profile's urls name: `file:` urls and absolute paths as they stand, everything else
 * (`webpack:`, relative, of another machine) by its longest suffix under the roots given, or where the recording was found to fit (`nearby`). Never the network. Refuses
 * what is not a regular text file of code under 8 MB, and what lies neither near the working directory or a recording nor below a root
 * (`Scope`). Every answer is remembered.
 */
export class SourceReader {
  private readonly roots: string[];
  private readonly scripts = new Map<string, Script | 'broken' | null>();
  private readonly paths = new Map<string, string | null>();
  private readonly texts = new Map<string, string | null>();
  private readonly packages = new Map<string, PackageAt>();
  /** Urls that source maps gave, each with the url of the generated file. */
  private readonly originals = new Map<string, string>();
  private readonly scope: Scope;
  private readonly byRoot: SuffixIndex;
  /** The nearest folders first: those of the recordings, then what is around them and the user. */
  private readonly byNear: readonly SuffixIndex[];

  /**
   * @param options.roots folders of `--source-root`
   * @param options.recordings files of the recordings that are read
   */
  constructor({ roots, recordings = [] }: { roots: readonly string[]; recordings?: readonly string[] }) {
    this.roots = roots.map((root) => resolve(root));
    this.scope = new Scope(recordings, roots);
    this.byRoot = new SuffixIndex(this.roots, ({ name }) => name !== '.git');
    const isOwn = ({ name }: { name: string }) => name !== 'node_modules' && !name.startsWith('.');
    const { near } = this.scope;
    const beside = [...new Set(recordings.map((file) => dirname(resolve(file))))];
    this.byNear = [
      new SuffixIndex(
        beside.filter((folder) => !near.includes(folder)),
        isOwn,
        BESIDE,
      ),
      new SuffixIndex(near, isOwn),
    ];
  }

  /** The folders below which source is read. */
  get folders(): readonly string[] {
    return this.scope.folders;
  }

  /** Takes in which urls of a recording are of source maps, and which are files here of another path. */
  learn({ originals, nearby }: Places): this {
    for (const [url, generated] of originals ?? []) this.originals.set(url, generated);
    for (const [url, path] of nearby ?? [])
      if (this.locate(url) === null && this.scope.holds(path)) this.paths.set(url, path);
    return this;
  }

  /** Whether a url is a file that is read. */
  has(url: string): boolean {
    return this.originals.has(url) || this.locate(url) !== null;
  }

  /** Of a url that is no file here: files of code near the user or the recording whose paths end as it does, packages left out. */
  near(url: string, ring: (typeof RINGS)[number]): { paths: string[]; parts: number } {
    const { paths, parts } = BUILTIN.test(url) ? { paths: [], parts: 0 } : this.byNear[ring].longest(url);
    return { paths: paths.filter((path) => this.scope.holds(path)), parts };
  }

  /** The text of a file of code within the folders that are read; null where it is none. */
  textAt(path: string): string | null {
    const text = this.scope.holds(path) ? this.text(path) : null;
    return text !== null && isCode(path, text) ? text : null;
  }

  /** Text and position for a url as the recording has it; line and column 1-based. Null where there is no source. */
  read(url: string, line: number | null, column: number | null): SourcePlace | null {
    const generated = this.originals.get(url);
    if (generated !== undefined) {
      // What a map names may only be read as its project allows.
      const script = this.script(generated);
      const text = script === null || script === 'broken' ? null : script.textNamed(url);
      return text === null ? null : { path: localPath(url) ?? url, text, line, column, original: true };
    }
    const path = this.locate(url);
    const text = path === null ? null : this.text(path);
    if (path === null || text === null || !isCode(path, text)) return null;
    return { path, text, line, column, original: false };
  }

  /** For a url that is a file of code on this machine, but outside the folders that are read: what to pass as `--source-root`. Null otherwise. */
  rootFor(url: string): string | null {
    const path = this.originals.has(url) || BUILTIN.test(url) ? null : localPath(url);
    if (path === null || this.locate(url) !== null || !isCode(path, '') || !existsSync(path)) return null;
    return projectOf(dirname(path));
  }

  /** Why a url that is a file of this machine is no source: a sentence; null where it is one, or there is no such file. */
  whyNot(url: string): string | null {
    const root = this.rootFor(url);
    if (root !== null)
      return `${basename(localPath(url)!)} is outside this project: pass --source-root ${root}`;
    const path = this.originals.has(url) ? null : this.locate(url);
    if (path === null || this.text(path) !== null) return null;
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    return size > LARGEST_FILE
      ? `${basename(path)} is larger than ${LARGEST_FILE >> 20} MB: its source is not read`
      : null;
  }

  /** The generated file of a url with its source map; null where it has none, 'broken' where that cannot be read. */
  script(url: string): Script | 'broken' | null {
    let script = this.scripts.get(url);
    if (script === undefined) {
      const path = this.locate(url);
      script = path === null ? null : readScript(url, path, this.scope);
      this.scripts.set(url, script);
    }
    return script;
  }

  /** Whether the nearest package.json above a file, no higher than the root it is under, lists a package. */
  lists(path: string, name: string): boolean {
    const root = this.roots.find((one) => path.startsWith(one + sep));
    if (root === undefined) return false;
    for (let folder = dirname(path); folder.length >= root.length; folder = dirname(folder)) {
      const text = this.text(join(folder, 'package.json'));
      if (text !== null) return isListed(text, name, ASKED) === true;
    }
    return false;
  }

  /** The package that holds a url's file, with the version that is installed there; version null where its package.json was not found. */
  packageOf(url: string): PackageAt | null {
    const at = packageFolder(url);
    if (at === null) return null;
    const { folder, name } = at;
    let known = this.packages.get(folder);
    if (!known) this.packages.set(folder, (known = { name, version: this.versionIn(folder) }));
    return known;
  }

  /**
   * Whether the program that a package's file is installed for asks for a package itself, by the package.json beside the outermost `node_modules`. Null where
   * there is none to read.
   */
  asksFor(url: string, name: string): boolean | null {
    const path = (localPath(url) ?? url).replaceAll('\\', '/');
    const at = path.indexOf(MODULES);
    const text = at > 0 && isAbsolute(path) ? this.text(`${path.slice(0, at)}package.json`) : null;
    return text === null ? null : isListed(text, name, ASKED);
  }

  /** Whether the package that holds a url's file brings another one along, by its own package.json. */
  brings(url: string, name: string): boolean {
    const at = packageFolder(url);
    const text = at && isAbsolute(at.folder) ? this.text(join(at.folder, 'package.json')) : null;
    return text !== null && isListed(text, name, ['dependencies']) === true;
  }

  private versionIn(folder: string): string | null {
    const text = isAbsolute(folder) ? this.text(join(folder, 'package.json')) : null;
    if (text === null) return null;
    try {
      const { version } = JSON.parse(text);
      return typeof version === 'string' ? version : null;
    } catch {
      return null;
    }
  }

  /** The file a url means on this machine, or null. */
  private locate(url: string): string | null {
    let path = this.paths.get(url);
    if (path === undefined) this.paths.set(url, (path = this.find(url)));
    return path;
  }

  private find(url: string): string | null {
    if (BUILTIN.test(url)) return null;
    const direct = localPath(url);
    if (direct !== null && this.scope.holds(direct)) return direct;
    return this.byRoot.longest(url).paths[0] ?? null;
  }

  private text(path: string): string | null {
    const known = this.texts.get(path);
    if (known !== undefined) return known;
    const text = readText(path, LARGEST_FILE);
    this.texts.set(path, text);
    return text;
  }
}

/** The folder of the innermost package that holds a url's file, and the package's name. */
function packageFolder(url: string): { folder: string; name: string } | null {
  const path = (localPath(url) ?? url).replaceAll('\\', '/');
  const at = path.lastIndexOf(MODULES);
  if (at < 0) return null;
  const [first, second] = path.slice(at + MODULES.length).split('/', 2);
  const name = first.startsWith('@') && second ? `${first}/${second}` : first;
  return { folder: path.slice(0, at + MODULES.length) + name, name };
}

const MODULES = 'node_modules/';

/** Where the package.json of a program lists what it asks for. */
const ASKED = ['dependencies', 'devDependencies'];

/** Whether a package.json lists a package in one of its fields; null where it cannot be read. */
function isListed(text: string, name: string, fields: readonly string[]): boolean | null {
  try {
    const file = JSON.parse(text);
    return fields.some((field) => Object.hasOwn(file[field] ?? {}, name));
  } catch {
    return null;
  }
}
