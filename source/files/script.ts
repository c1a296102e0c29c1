import { dirname, isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decoded, isBelow, isCode, localPath, projectOf, readText } from './disk.ts';
import type { Scope } from './scope.ts';
import { readSourceMap, type SourceMap } from './source-map.ts';

/** Bytes of a generated file, and of a map beside it, that are read: a bundle with its map is larger than any file a person writes. */
const LARGEST_SCRIPT = 32 << 20;
const LARGEST_MAP = 128 << 20;
/** Bytes of source that are read for a map. */
const LARGEST_SOURCE = 8 << 20;
/** The end of a file, where the comment is that names its map. */
const TAIL = 4096;
const COMMENT = '//# sourceMappingURL=';

/**
 * A generated file with its source map. What the map names is read from the map itself, or within the project that holds the
 * generated file, and only where source may be read.
 */
export class Script {
  readonly text: string;
  readonly map: SourceMap;
  /** The url that the recording has for it, and where it is. */
  private readonly url: string;
  private readonly path: string;
  /** The folder that the map's sources are relative to. */
  private readonly base: string;
  private readonly scope: Scope;
  private project: string | null = null;
  private readonly urls = new Map<number, string>();
  private readonly texts = new Map<number, string | null>();
  private readonly named = new Map<string, number>();

  constructor(url: string, path: string, text: string, map: SourceMap, base: string, scope: Scope) {
    this.url = url;
    this.path = path;
    this.text = text;
    this.map = map;
    this.base = base;
    this.scope = scope;
  }

  /**
   * What a source of the map is called: a url like the script's own, with the package that it is of; as the map has it where it names no
   * file of this machine.
   */
  urlOf(source: number): string {
    let url = this.urls.get(source);
    if (url === undefined) this.urls.set(source, (url = this.resolve(source)));
    return url;
  }

  /** The text of a source, out of the map or from disk; null where neither has it. */
  textOf(source: number): string | null {
    let text = this.texts.get(source);
    if (text === undefined) {
      text = this.map.contents[source];
      if (text === null) {
        const path = localPath(this.urlOf(source));
        const read =
          path !== null && this.scope.holds(path) && this.isInProject(path)
            ? readText(path, LARGEST_SOURCE)
            : null;
        if (read !== null && isCode(path!, read)) text = read;
      }
      this.texts.set(source, text);
    }
    return text;
  }

  /** The text of the source that has a url. */
  textNamed(url: string): string | null {
    let source = this.named.get(url);
    if (source === undefined) {
      // A source's url takes a look at the disk: only of those whose file has the name.
      const file = lastPart(url);
      source = this.map.sources.findIndex((name, k) => lastPart(name) === file && this.urlOf(k) === url);
      this.named.set(url, source);
    }
    return source < 0 ? null : this.textOf(source);
  }

  private resolve(source: number): string {
    const name = this.map.sources[source];
    const scheme = /^([a-z][a-z0-9+.-]+):\/*/i.exec(name);
    if (!scheme) return this.inPackage(isAbsolute(name) ? resolve(name) : resolve(this.base, name));
    if (scheme[1].toLowerCase() === 'file') {
      const path = localPath(name);
      return path === null ? name : this.inPackage(path);
    }
    // `webpack://shop/./src/rows.js`: a path from the project's folder, after a name.
    const rest = name
      .slice(scheme[0].length)
      .replace(/^[^/]*\//, '')
      .replace(/[?#].*$/, '');
    const inside = posix.normalize(rest.replace(/^(\.{0,2}\/)+/, ''));
    const path = join(this.projectFolder(), ...inside.split('/'));
    if (inside !== '.' && !inside.startsWith('..') && this.isInProject(path)) return this.like(path);
    const folder = packageFolder(this.path);
    return folder === null ? name : this.like(join(folder, ...inside.split('/')));
  }

  /** A path as a url; of a package's script a path in the package, wherever its author had it. */
  private inPackage(path: string): string {
    const folder = packageFolder(this.path);
    if (folder === null || packageFolder(path) !== null) return this.like(path);
    const inside = relative(this.base, path)
      .split(sep)
      .filter((part) => part !== '..');
    return this.like(join(folder, ...(isAbsolute(inside.join(sep)) ? inside.slice(-1) : inside)));
  }

  private like(path: string): string {
    return this.url.startsWith('file:') ? pathToFileURL(path).href : path;
  }

  private projectFolder(): string {
    this.project ??= projectOf(dirname(this.path));
    return this.project;
  }

  private isInProject(path: string): boolean {
    return isBelow(path, this.projectFolder());
  }
}

/** The name of a file at the end of a url or path. */
const lastPart = (url: string): string =>
  decoded(
    url
      .replace(/[?#].*$/, '')
      .split(/[\\/]/)
      .at(-1)!,
  );

/** The folder of the package that a file is in; null for a program's own. */
function packageFolder(path: string): string | null {
  const parts = path.split(sep);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0 || at + 2 >= parts.length) return null;
  return parts.slice(0, at + (parts[at + 1].startsWith('@') ? 3 : 2)).join(sep);
}

/** The script at a path; null where no map belongs to it, 'broken' where its map cannot be read. */
export function readScript(url: string, path: string, scope: Scope): Script | 'broken' | null {
  const tail = readText(path, LARGEST_SCRIPT, TAIL);
  // The comment is the last line, but a map in the file is longer than any tail: then it ends in the signs of one.
  if (
    tail === null ||
    !(tail.includes(COMMENT) || /^[\w+/%.-]{512,}[=]*\s*$/.test(tail.trimEnd().slice(-520)))
  )
    return null;
  const text = readText(path, LARGEST_SCRIPT);
  const at = text?.lastIndexOf(COMMENT) ?? -1;
  if (text === null || at < 0 || !isCode(path, text)) return null;
  const reference = text.slice(at + COMMENT.length).split(/[\s'"]/, 1)[0];
  // Code that writes such comments, as bundlers do, names none of its own.
  if (text.indexOf('\n', at) >= 0 && /\S/.test(text.slice(text.indexOf('\n', at)))) return null;
  const found = inlineMap(reference) ?? mapBeside(path, reference, scope);
  if (found === null) return null;
  const map = readSourceMap(found.json);
  return map === null ? 'broken' : new Script(url, path, text, map, found.folder ?? dirname(path), scope);
}

function inlineMap(reference: string): { json: string; folder: null } | null {
  const data = /^data:application\/json(?:;charset=[^;,]+)?(;base64)?,/.exec(reference);
  if (!data) return null;
  const body = reference.slice(data[0].length);
  try {
    const json = data[1] ? Buffer.from(body, 'base64').toString('utf8') : decodeURIComponent(body);
    return { json, folder: null };
  } catch {
    return { json: '', folder: null };
  }
}

/** A map is looked for beside its file or below, never above it. */
function mapBeside(path: string, reference: string, scope: Scope): { json: string; folder: string } | null {
  if (/^[a-z]+:/i.test(reference) || isAbsolute(reference)) return null;
  const beside = join(dirname(path), decoded(reference.replace(/[?#].*$/, '')));
  if (!beside.startsWith(dirname(path) + sep) || !scope.holds(beside)) return null;
  const json = readText(beside, LARGEST_MAP);
  return json === null ? null : { json, folder: dirname(beside) };
}
