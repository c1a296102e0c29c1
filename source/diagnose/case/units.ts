import { basename } from 'node:path';
import { packageOfUrl } from '../../cpu/classify.ts';
import { REGEXP } from '../../cpu/levers.ts';
import { APP, type CpuModel, DEPENDENCY, NATIVE, NODE } from '../../cpu/model.ts';
import { isModuleCode } from '../../cpu/names.ts';
import { labelOf, linesOf } from '../../cpu/query.ts';
import type { SourceReader } from '../../files/reader.ts';
import { excerptOf, LARGE } from '../facts/excerpt.ts';
import { functionAt } from '../facts/function-places.ts';
import { isTooMuch, parseSource } from '../facts/parse.ts';
import { type FunctionNode, lineOf, type Node, type SourceFile } from '../facts/syntax.ts';
import { placeInlined } from './inlined.ts';
import { LineTimes } from './lines.ts';
import { callsOn, isStray, withoutReturns } from './stray-lines.ts';
import { ownerOf, type PlacedUnits, type Stray, type Unit } from './unit.ts';
import { describe } from './unit-names.ts';

// All units of a recording: which frames are one, and which source is read for them.

const FEW = 160;

/** The hottest functions of a recording as units, with their source where it is at hand. */
export class Units implements PlacedUnits {
  /** By self time, largest first. */
  readonly all: Unit[] = [];
  readonly byFrame = new Map<number, Unit>();
  /** By function, or program for a module's top level. */
  readonly byNode = new Map<Node, Unit>();
  readonly functionOf = new Map<number, FunctionNode>();
  readonly lines = new LineTimes();
  private readonly model: CpuModel;
  private readonly sources: SourceReader;
  private readonly files = new Map<string, SourceFile | null>();
  private readonly strays: Stray[] = [];
  /** By url: files that do not parse, or are more than is parsed. */
  private readonly unparsed = new Map<string, string>();
  /** By url: functions that were looked for, and those that begin where the recording says. */
  private readonly fits = new Map<string, { asked: number; fit: number }>();
  /** Frames that are made units. */
  private readonly seen: ReadonlySet<number>;
  /** Files of packages that are read, and those that are where they are short. */
  private readonly hot: Set<string>;
  private readonly passing: Set<string>;

  constructor(model: CpuModel, sources: SourceReader) {
    this.model = model;
    this.sources = sources;
    const { functions } = model;
    this.hot = hotFiles(model);
    this.passing = passingFiles(model);
    const bySelf = functions.order.subarray(0, FEW);
    const byTotal = [...functions.order]
      .sort((a, b) => functions.total[b] - functions.total[a])
      .slice(0, FEW);
    this.seen = new Set([...bySelf, ...byTotal]);
    for (const frame of this.seen) {
      const category = functions.category[frame];
      if (category === APP || category === DEPENDENCY) this.place(frame);
    }
    placeInlined(model, this, this.strays);
    for (const unit of this.all) unit.unread = this.whyUnread(unit);
    this.all.sort((a, b) => b.self - a.self);
  }

  private place(frame: number): void {
    const { model } = this;
    const label = labelOf(model, frame);
    const isCold = model.functions.category[frame] === DEPENDENCY && !this.hot.has(label.url);
    const isRead = label.url !== '' && (!isCold || this.passing.has(label.url));
    const read = isRead ? this.sources.read(label.url, label.line, label.column) : null;
    const place = read && isCold && read.text.length > SHORT ? null : read;
    const file = place ? this.parse(place.path, place.text) : null;
    let node: Unit['node'] = null;
    if (place && !file)
      this.unparsed.set(label.url, isTooMuch(place.text) ? 'has more code than is read' : 'does not parse');
    if (file && place) {
      const isTop = isModuleCode(model, frame);
      const own =
        place.line === null || isTop ? null : functionAt(file, place.line, place.column, label.name);
      if (own) this.functionOf.set(frame, own);
      if (!place.original && place.line !== null && !isTop) {
        const fits = this.fits.get(label.url) ?? { asked: 0, fit: 0 };
        this.fits.set(label.url, fits);
        fits.asked++;
        // With no name to go by, the place decides.
        if (own && functionAt(file, place.line, place.column, '') === own) fits.fit++;
      }
      // Compiled on the way, or changed since: the recording's positions are of another text.
      if (own || isTop || place.line === null) {
        this.addLines(frame, file, own);
        node = own ? (ownerOf(file, own) ?? file.program) : file.program;
      }
    }
    let unit = node && this.byNode.get(node);
    if (!unit) {
      const packageRow = model.functions.package[frame];
      unit = {
        label: file && node ? describe(file, node, label, place?.original ?? false) : label,
        frames: [],
        self: 0,
        total: 0,
        gc: 0,
        samples: 0,
        category: model.functions.category[frame],
        package: packageRow < 0 || model.packages.length === 0 ? null : packageOfUrl(label.url),
        file: node === null ? null : file,
        node,
        topLevel: node?.type === 'Program',
        unread: null,
        inlined: new Map(),
      };
      if (node) this.byNode.set(node, unit);
      this.all.push(unit);
    }
    unit.frames.push(frame);
    unit.self += model.functions.self[frame];
    unit.total = Math.max(unit.total, model.functions.total[frame]);
    unit.gc += model.functions.gc[frame];
    unit.samples += model.functions.samples[frame];
    this.byFrame.set(frame, unit);
  }

  private addLines(frame: number, file: SourceFile, own: FunctionNode | null): void {
    const lines = linesOf(this.model, frame);
    for (const { line, micros, ticks, url } of withoutReturns(file, lines)) {
      const path = url === null ? file.path : this.sources.read(url, line, null)?.path;
      const known = path === undefined ? null : { path, line };
      const here = known?.path === file.path ? known.line : null;
      if (known) {
        const sure = here === null || isStray(file, own, here);
        const called = sure ? [] : callsOn(file, here);
        if (sure || called.length > 0) {
          this.strays.push({ frame, file, own, ...known, sure, called, micros, ticks });
          continue;
        }
      }
      this.lines.add(file, here ?? lineOf(own ?? file.program), micros);
    }
    if (lines.length === 0 && this.model.functions.self[frame] > 0)
      this.lines.addUnlined(file, own ?? file.program, this.model.functions.self[frame]);
  }

  /** What of a large file was seen running: functions, lines that had time, regular expressions. */
  private excerpt(path: string, text: string): string | null {
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const { model } = this;
    const wanted: number[] = [];
    const isHere = new Map<string, boolean>();
    const add = (url: string, line: number, column: number | null) => {
      let here = isHere.get(url);
      if (here === undefined) isHere.set(url, (here = this.sources.read(url, null, null)?.path === path));
      if (!here || line > starts.length) return;
      const start = starts[line - 1];
      const indent = column === null ? (/\S/.exec(text.slice(start, start + 400))?.index ?? 0) : column - 1;
      wanted.push(start + indent);
    };
    for (const frame of this.seen) {
      const { url, line, column, name } = labelOf(model, frame);
      if (line !== null) add(url, line, column);
      for (const one of linesOf(model, frame)) add(one.url ?? url, one.line, null);
      if (name.startsWith(REGEXP)) wanted.push(text.indexOf(`/${name.slice(REGEXP.length)}/`));
    }
    return excerptOf(
      text,
      wanted.filter((offset) => offset >= 0),
    );
  }

  private whyUnread({ frames, label, category }: Unit): string | null {
    const { url } = labelOf(this.model, frames[0]);
    const name = basename(url.replace(/[?#].*$/, ''));
    if (category === DEPENDENCY && !this.hot.has(url)) return null;
    const why = this.unparsed.get(url);
    if (why) return `${name} ${why}: its source is not used`;
    const { asked, fit } = this.fits.get(url) ?? { asked: 0, fit: 0 };
    if (asked > 0 && fit < asked / 2)
      return `the lines of ${name} do not match the recording (the file has changed, or was compiled while loading): functions are matched by name`;
    return label.url === '' ? null : this.sources.whyNot(url);
  }

  /** The tree of a file, parsed once. */
  parse(path: string, text: string): SourceFile | null {
    let file = this.files.get(path);
    if (file === undefined) {
      file = parseSource(path, text, text.length < LARGE ? null : this.excerpt(path, text));
      this.files.set(path, file);
    }
    return file;
  }
}

/** Of on-CPU time, what the functions of a package's file have with the builtins they call, for it to be worth parsing. */
const HOT = 0.02;

/** Of on-CPU time, what a function of a package has with all that it calls, for its file to be worth parsing where that is short. */
const PASSING = 0.15;
/** In characters. */
const SHORT = 40_000;

/** Urls of files that most of the time passes through: what they hand on is read in them. */
function passingFiles({ functions, recording, onCpu }: CpuModel): Set<string> {
  const { frames, strings } = recording;
  const found = new Set<string>();
  for (let frame = 0; frame < frames.count; frame++)
    if (functions.category[frame] === DEPENDENCY && functions.total[frame] >= PASSING * onCpu)
      found.add(strings[frames.url[frame]]);
  return found;
}

/** Urls of files with that much time: a megabyte of source that only passes time on has no cause in it, and takes a second to parse. */
function hotFiles(model: CpuModel): Set<string> {
  const { tree, functions, recording } = model;
  const { frames, strings } = recording;
  const micros = new Map<number, number>();
  for (let row = 1; row < tree.count; row++) {
    const category = functions.category[tree.frame[row]];
    const owner = category === NATIVE || category === NODE ? tree.parent[row] : row;
    const url = frames.url[tree.frame[owner]];
    if (tree.self[row] > 0) micros.set(url, (micros.get(url) ?? 0) + tree.self[row]);
  }
  const hot = new Set<string>();
  for (const [url, self] of micros) if (self >= HOT * model.onCpu) hot.add(strings[url]);
  return hot;
}
