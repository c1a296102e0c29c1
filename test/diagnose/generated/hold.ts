import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { SourceReader } from '../../../source/diagnose/diagnose.ts';
import { findingsOf, modelOf, recordingOf, type Stack } from '../recordings.ts';
import { type Kind, type Program, programOf } from './programs.ts';

/** What became of one generated program. */
export interface Held {
  kind: Kind;
  /** Exact rewrites that were run beside the original. */
  rewrites: number;
  /** The first that gives something else: what is shown to a person. Null where all give the same. */
  problem: string | null;
}

const folder = mkdtempSync(join(tmpdir(), 'culprit-generated-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Milliseconds for one call: of what never ends. */
const LONGEST = 2000;

const BUSY: Stack[] = [
  { frames: ['(top)', 'work'], samples: 180 },
  { frames: ['(program)'], samples: 20 },
];
const WAITING: Stack[] = [
  { frames: ['processTicksAndRejections@node:internal/process/task_queues', 'work'], samples: 1 },
  { frames: ['(idle)'], samples: 12 },
];

/** Diagnoses the program of a seed as the hot one of a recording, and runs every exact rewrite beside the original. */
export async function hold(seed: number): Promise<Held> {
  const program = programOf(seed);
  const text = `${program.source}work(...globalThis.given);\n`;
  const path = join(folder, `${seed}.mjs`);
  writeFileSync(path, text);
  const isWaiting = program.kind === 'waits';
  const recording = recordingOf(
    { url: pathToFileURL(path).href, text },
    isWaiting ? WAITING : BUSY,
    isWaiting ? 20 : 1,
  );
  const findings = findingsOf(modelOf(recording), { sources: new SourceReader({ roots: [folder] }) });
  const held: Held = { kind: program.kind, rewrites: 0, problem: null };
  for (const { code, rule } of findings) {
    if (!code?.exact || !code.edit) continue;
    const { start, end, to } = code.edit;
    const changed = text.slice(0, start) + to + text.slice(end);
    held.rewrites++;
    const problem = await compared(program, changed);
    if (problem) held.problem ??= `${rule}: ${problem}\n${text}\n--- as rewritten:\n${changed}`;
  }
  return held;
}

/** The first input for which the two do not give the same, leave the same in their arguments, and share the same objects between these. */
async function compared({ source, inputs, name }: Program, changed: string): Promise<string | null> {
  const after = changed.slice(0, changed.lastIndexOf('work(...globalThis.given)'));
  for (const input of inputs) {
    const [expected, got] = [await run(source, name, input), await run(after, name, input)];
    if (expected !== got) return `${shown(input)}\n    gives ${expected}\n    and then ${got}`;
  }
  return null;
}

/** What a call gives (or throws) and what it leaves of its arguments. */
async function run(source: string, name: string, input: unknown[]): Promise<string> {
  const given = structuredClone(input);
  const context = createContext({ given });
  let outcome: unknown;
  try {
    const script = new Script(`${source.replace(/^export /gm, '')}\n${name}(...given);`);
    outcome = { gives: await script.runInContext(context, { timeout: LONGEST }) };
  } catch (error) {
    outcome = { throws: (error as Error).message };
  }
  return shown([outcome, given]);
}

/** A value as a text that tells apart what programs can: -0, undefined, the order of keys, and an object met again. */
function shown(value: unknown, seen = new Map<object, number>()): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  const known = seen.get(value);
  if (known !== undefined) return `#${known}`;
  seen.set(value, seen.size);
  const name = Object.prototype.toString.call(value).slice(8, -1);
  if (Array.isArray(value)) return `[${Array.from(value, (one) => shown(one, seen)).join(', ')}]`;
  const entries =
    name === 'Map' || name === 'Set' ? [...(value as Map<unknown, unknown>)] : Object.entries(value);
  return `${name === 'Object' ? '' : name}{${entries.map((one) => shown(one, seen)).join(', ')}}`;
}
