import { pathToFileURL } from 'node:url';
import { now } from './clock.ts';
import type { Sink } from './sink.ts';

const DEEPEST = 32;
const FRAMES = 14;
/** Of these, frames of packages: a client of many layers leaves room for whoever called it. */
const OF_PACKAGES = 8;
/** Share of the running time that stacks may take; and what may be spent at once. */
const BUDGET = 0.005;
const CREDIT = 50_000;
/** What one stack takes at the most, in microseconds. */
const LONGEST = 500;

/**
 * Stacks by number: each is written once, when it is first met. Taking one costs more than all else here, so that of very many operations
 * only some have theirs: number 0 is "not taken".
 */
export class Stacks {
  private readonly known = new Map<string, number>();
  /** Lines of call sites, by file and position: V8 takes long to tell a line and a column. */
  private readonly sites = new Map<string, Map<number, string>>();
  private readonly urls = new Map<string, string>();
  private readonly sink: Sink;
  private readonly began = now();
  private spent = 0;
  /** Whether it was Node itself that called, for a program that did not ask for it. Of the last stack that was taken. */
  internal = false;
  taken = 0;
  skipped = 0;

  constructor(sink: Sink) {
    this.sink = sink;
  }

  /** The stack of whoever called `above`; 0 where the budget is spent, unless it is one that nothing else tells (`rare`). */
  take(above: (...given: never[]) => unknown, rare = false): number {
    const from = now();
    if (!rare && this.spent > CREDIT + (from - this.began) * BUDGET) {
      this.skipped++;
      return 0;
    }
    const { stackTraceLimit, prepareStackTrace } = Error;
    Error.stackTraceLimit = DEEPEST;
    Error.prepareStackTrace = this.frames;
    const holder: { stack?: unknown } = {};
    let lines: unknown;
    try {
      Error.captureStackTrace(holder, above);
      lines = holder.stack;
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
      Error.prepareStackTrace = prepareStackTrace;
    }
    const id = Array.isArray(lines) ? this.number(lines) : 0;
    this.taken++;
    // Longer than that another program had the core.
    this.spent += Math.min(now() - from, LONGEST);
    return id;
  }

  private number(lines: string[]): number {
    if (lines.length === 0) return 0;
    const key = lines.join('\n');
    let id = this.known.get(key);
    if (id === undefined) {
      id = this.known.size + 1;
      this.known.set(key, id);
      this.sink.fact('culprit.stack', { id, stack: lines });
    }
    return id;
  }

  /** `loadUser file:///app/users.js:12:3`, innermost first; frames of Node itself are left out. */
  private readonly frames = (_: Error, sites: NodeJS.CallSite[]): string[] => {
    this.internal = sites[0]?.getFileName()?.startsWith('node:') ?? false;
    const lines: string[] = [];
    let ofPackages = 0;
    for (const site of sites) {
      const file = site.getScriptNameOrSourceURL?.() ?? site.getFileName();
      if (!file || file.startsWith('node:') || file.startsWith(OWN)) continue;
      if (/[\\/]node_modules[\\/]/.test(file) && ++ofPackages > OF_PACKAGES) continue;
      lines.push(this.line(site, file));
      if (lines.length === FRAMES) break;
    }
    return lines;
  };

  private line(site: NodeJS.CallSite, file: string): string {
    const position = site.getPosition();
    // Code without a file of its own shares its name with other code.
    if (position < 0 || !isFile(file)) return this.write(site, file);
    let lines = this.sites.get(file);
    if (!lines) this.sites.set(file, (lines = new Map()));
    let line = lines.get(position);
    if (line === undefined) lines.set(position, (line = this.write(site, file)));
    return line;
  }

  private write(site: NodeJS.CallSite, file: string): string {
    const name = site.getFunctionName() || '(anonymous)';
    return `${name} ${this.url(file)}:${site.getLineNumber()}:${site.getColumnNumber()}`;
  }

  private url(file: string): string {
    if (!isPath(file)) return file;
    let url = this.urls.get(file);
    if (url === undefined) {
      url = pathToFileURL(file).href;
      this.urls.set(file, url);
    }
    return url;
  }
}

const isPath = (file: string) => file.startsWith('/') || /^[A-Za-z]:\\/.test(file);
const isFile = (file: string) => file.startsWith('file:') || isPath(file);

/** Frames of the hook itself are no code of the program. */
const OWN = new URL('.', import.meta.url).href;
