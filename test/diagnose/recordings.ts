import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildModel } from '../../source/cpu/build.ts';
import { type CpuModel, WHOLE } from '../../source/cpu/model.ts';
import type { ProfileRecording } from '../../source/cpu/recording.ts';
import { diagnose } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { testSources } from '../support/sources.ts';

/** A stack from the outermost frame, and how many samples of a millisecond end there. */
export interface Stack {
  /** `name` (of the source), `name@./other.js` (of a file beside it), `name@url` (elsewhere), `(top)` for the module itself, `(idle)` and its kin. */
  frames: string[];
  samples: number;
  /** Hot lines of the leaf; where not given, those marked `//hot`. */
  lines?: number[];
  /** Why V8 gave up optimized code for the leaf. */
  deopt?: string;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes sources into a folder of their own; the first is the one that bare names refer to. */
export function writeSources(files: Record<string, string>): { folder: string; url: string; text: string } {
  const folder = mkdtempSync(join(tmpdir(), 'diagnose-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const [first] = Object.keys(files);
  return { folder, url: pathToFileURL(join(folder, first)).href, text: files[first] };
}

/** A recording with one sample a millisecond, in the order of the stacks, repeated `rounds` times. */
export function recordingOf(
  source: { url: string; text: string },
  stacks: Stack[],
  rounds = 1,
): ProfileRecording {
  const strings = [''];
  const intern = (text: string) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1);
  const frames: { name: number; url: number; line: number; column: number }[] = [];
  const nodes: { frame: number; parent: number; ticks: Map<number, number> }[] = [];
  const byKey = new Map<string, number>();
  const frameOf = (spec: string): number => {
    const [name, elsewhere] = spec.split(/@(.*)/s);
    const meta = name.startsWith('(') && name !== '(top)';
    const beside = elsewhere?.startsWith('./') ? new URL(elsewhere, source.url) : null;
    const url = meta ? '' : (beside?.href ?? elsewhere ?? source.url);
    const place =
      meta || (elsewhere !== undefined && !beside)
        ? elsewherePlace(name, elsewhere)
        : name === '(top)'
          ? { line: 0, column: 0 }
          : positionOf(beside ? readFileSync(beside, 'utf8') : source.text, name);
    const label = name === '(top)' ? '' : name;
    const found = frames.findIndex(
      (one) =>
        strings[one.name] === label &&
        strings[one.url] === url &&
        one.line === place.line &&
        one.column === place.column,
    );
    return found >= 0 ? found : frames.push({ name: intern(label), url: intern(url), ...place }) - 1;
  };
  const nodeOf = (parent: number, spec: string): number => {
    const key = `${parent} ${spec}`;
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const node = nodes.push({ frame: frameOf(spec), parent, ticks: new Map() }) - 1;
    byKey.set(key, node);
    return node;
  };
  nodeOf(-1, '(root)');
  const hot = source.text.split('\n').flatMap((line, i) => (line.includes('//hot') ? [i + 1] : []));
  const samples: number[] = [];
  const deopts = new Map<number, number>();
  for (let round = 0; round < rounds; round++)
    for (const stack of stacks) {
      let node = 0;
      for (const spec of stack.frames) node = nodeOf(node, spec);
      if (stack.deopt) deopts.set(nodes[node].frame, intern(stack.deopt));
      const inSource = !stack.frames.at(-1)!.includes('@') && !/^\((?!top)/.test(stack.frames.at(-1)!);
      const lines = stack.lines ?? (inSource ? hot : []);
      for (let i = 0; i < stack.samples; i++) {
        samples.push(node);
        const line = lines[i % lines.length];
        if (line !== undefined) nodes[node].ticks.set(line, (nodes[node].ticks.get(line) ?? 0) + 1);
      }
    }
  const ints = (values: number[]) => Int32Array.from(values);
  const tickRows = nodes.flatMap((node) => [...node.ticks]);
  const starts = [0];
  for (const node of nodes) starts.push(starts.at(-1)! + node.ticks.size);
  const weight = new Float64Array(nodes.length);
  for (const node of samples) weight[node]++;
  return {
    kind: 'cpu',
    file: 'test.cpuprofile',
    bytes: 0,
    thread: null,
    startedAt: null,
    dataQuality: [],
    strings,
    frames: {
      count: frames.length,
      name: ints(frames.map((one) => one.name)),
      url: ints(frames.map((one) => one.url)),
      line: ints(frames.map((one) => one.line)),
      column: ints(frames.map((one) => one.column)),
      scriptId: new Int32Array(frames.length),
      deopt: Int32Array.from(frames, (_, i) => deopts.get(i) ?? 0),
    },
    nodes: {
      count: nodes.length,
      frame: ints(nodes.map((one) => one.frame)),
      parent: ints(nodes.map((one) => one.parent)),
      weight,
    },
    ticks: {
      start: ints(starts),
      line: ints(tickRows.map(([line]) => line)),
      ticks: ints(tickRows.map(([, count]) => count)),
    },
    timeline: {
      count: samples.length,
      node: ints(samples),
      time: Float64Array.from({ length: samples.length + 1 }, (_, i) => i * 1000),
      startMicros: 0,
      wallMicros: samples.length * 1000,
      leadInMicros: 0,
      tailMicros: 0,
      medianIntervalMicros: 1000,
    },
  };
}

/** Where V8 says a function is: the parenthesis of its parameters, 0-based. */
function positionOf(text: string, name: string): { line: number; column: number } {
  const found = new RegExp(
    `(?:function\\*?\\s+|const\\s+|^\\s*(?:async\\s+)?\\*?)${name}(\\s*=\\s*(?:async\\s*)?(?:function)?\\s*)?\\(`,
    'm',
  ).exec(text);
  // An arrow without parentheses, or a constructor, whose frames have the name of the class.
  const bare = found
    ? null
    : (new RegExp(`const\\s+${name} = (?=\\w+ =>)`).exec(text) ??
      new RegExp(`class\\s+${name}\\b[^]*?\\bconstructor(?=\\()`).exec(text));
  if (!found && !bare) throw new Error(`no function ${name} in the source`);
  // An arrow without parentheses begins at its parameter.
  const at = found ? found.index + found[0].length - 1 : bare!.index + bare![0].length;
  const before = text.slice(0, at);
  return { line: before.split('\n').length - 1, column: at - (before.lastIndexOf('\n') + 1) };
}

export function modelOf(recording: ProfileRecording): CpuModel {
  return buildModel(recording, WHOLE);
}

/** Findings for sources of which the first file's functions are named in the stacks. */
export function findingsFor(files: Record<string, string>, stacks: Stack[], rounds = 1): Finding[] {
  const source = writeSources(files);
  return findingsOf(modelOf(recordingOf(source, stacks, rounds)), {
    sources: testSources(),
  });
}

/** A module's top level elsewhere stands at its first character; V8's own four stand nowhere. */
function elsewherePlace(name: string, url: string | undefined): { line: number; column: number } {
  if (url === undefined) return { line: -1, column: -1 };
  return name === '' ? { line: 0, column: 0 } : { line: 9, column: 9 };
}

/** The findings alone. */
export const findingsOf = (...given: Parameters<typeof diagnose>): Finding[] => diagnose(...given).findings;
