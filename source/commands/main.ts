import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import meow from 'meow';
import pkg from '../../package.json' with { type: 'json' };
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { beginOpening } from '../load/opening.ts';
import { type Command, describe, type Flags, heapEngineOf, type Io, tell, UsageError } from './command.ts';
import { readConfig } from './config.ts';
import { checkFirst, didYouMean } from './did-you-mean.ts';
import { COMMANDS } from './index.ts';
import { triesOf } from './journal.ts';
import { nameOf, OPTIONS } from './options.ts';
import { readSettings, screenOptions } from './settings.ts';
import { largestIn } from './sizes.ts';

const PROCESS: Io = { stdout: process.stdout, stderr: process.stderr, version: pkg.version };

/** The program: arguments in, exit code out. */
export async function main(argv: string[], io = PROCESS): Promise<number> {
  try {
    return await run(argv, io);
  } catch (error) {
    if (isOutputProblem(error)) return cannotWrite(error, io);
    tell(describe(error), io.stderr);
    return error instanceof InputError || error instanceof UsageError ? 2 : 70;
  }
}

async function run(argv: string[], io: Io): Promise<number> {
  const { input, flags } = parse(argv);
  if (flags.version) {
    watchOutput(io);
    io.stdout.write(visibleLines(`${io.version}\n`));
    return 0;
  }
  const config = readConfig(flags.config);
  if (flags.demo) addDemo(input, flags);
  flags.sourceRoot = [...(flags.sourceRoot ?? []), ...(config.sourceRoots ?? [])];
  checkRoots(flags);
  flags.sourceRoot.push(...ownRoots());
  io.roots = flags.sourceRoot;
  const verb = COMMANDS.find(({ name }) => name === input[0]);
  if (verb || !process.stdout.isTTY) watchOutput(io);
  if (verb) checkFlags(verb, flags);
  if (verb) return await verb.run(input.slice(1), flags, io);
  checkFirst(input[0], COMMANDS);
  // Without a terminal there is nothing to walk, and whoever says how it is to be written wants it written.
  const toWrite =
    flags.format !== undefined ||
    flags.output !== undefined ||
    flags.verify === true ||
    (flags.whatIf ?? []).length > 0;
  if (!toWrite && input.length === 0 && !(process.stdout.isTTY && process.stdin.isTTY))
    throw new UsageError(
      'no recording named, and no terminal to pick one in: culprit FILE, or culprit --help',
    );
  if (toWrite || !process.stdout.isTTY || (!process.stdin.isTTY && !input.includes('-'))) {
    return await COMMANDS.find(({ name }) => name === 'report')!.run(input, flags, io);
  }
  const heapEngine = heapEngineOf(flags);
  // The file is read while Ink is still being loaded: on a small file that is half of the wait.
  const largest = input.length === 1 ? largestIn(input[0]) : null;
  const files = largest === null ? input : [largest];
  const early = files.map((file) => beginOpening(file, flags.sourceRoot));
  const { open } = await import('./open.ts');
  return await open(files, early, {
    ...screenOptions(flags),
    goals: config.goals,
    hide: config.hide,
    heapEngine,
    values: flags.values ?? false,
    baseline: flags.baseline,
    allocation: flags.allocation,
    tries: triesOf(flags),
    journal: flags.journal,
    growth: largest === null ? undefined : input[0],
  });
}

/** A flag that a verb does not know would be passed over in silence, and what was asked for not be there. */
function checkFlags({ name, flags: own }: Command, flags: Flags): void {
  const known: readonly string[] = [...own, ...OPTIONS.map(nameOf)];
  for (const [key, value] of Object.entries(flags)) {
    const isNegated = key === 'mouse' || key === 'cpu';
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== isNegated;
    const flag = key === 'notWorseThan' ? '--no-worse-than' : `--${isNegated ? 'no-' : ''}${spelled(key)}`;
    if (key !== 'command' && given && !known.includes(flag))
      throw new UsageError(`${name} takes no ${flag}: see culprit help ${name}`);
  }
}

/** Recordings of the samples that are shipped, and where the source of their programs is. */
const DEMO = ['order-service.cpuprofile', 'cli-startup.cpuprofile'];

function addDemo(input: string[], flags: Flags): void {
  if (input.length > 0)
    throw new UsageError('--demo opens its own recordings: culprit --demo, or culprit FILE');
  const above = import.meta.url.endsWith('.ts') ? '../../samples/' : '../samples/';
  const samples = fileURLToPath(new URL(above, import.meta.url));
  input.push(...DEMO.map((name) => samples + name));
  flags.sourceRoot = [...(flags.sourceRoot ?? []), `${samples}programs`];
}

/** Where a person keeps source, on every project: not every machine has all of it. */
const ownRoots = (): string[] =>
  (readSettings().sourceRoots ?? []).filter((root) =>
    statSync(root, { throwIfNoEntry: false })?.isDirectory(),
  );

/** A directory that is not there would be looked into silently, and no source found. */
function checkRoots({ sourceRoot = [] }: Flags): void {
  for (const root of sourceRoot) {
    const stat = statSync(root, { throwIfNoEntry: false });
    if (!stat?.isDirectory())
      throw new UsageError(
        `--source-root ${root}: ${stat ? 'it is no directory' : 'there is no such directory'}`,
      );
  }
}

/** What cannot be written down is told in a line, once; a reader who has gone away needs no telling. */
function watchOutput(io: Io): void {
  if (io !== PROCESS) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(cannotWrite(error, io)));
}

const isOutputProblem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'write';

function cannotWrite({ code, message }: NodeJS.ErrnoException, io: Io): number {
  if (code === 'EPIPE') return 0;
  if (!told) tell(`standard output cannot be written to: ${message}`, io.stderr);
  told = true;
  return 2;
}

let told = false;

const FLAGS = {
  format: { type: 'string' },
  output: { type: 'string', shortFlag: 'o' },
  force: { type: 'boolean' },
  top: { type: 'string' },
  sourceRoot: { type: 'string', isMultiple: true },
  baseline: { type: 'string' },
  allocation: { type: 'string' },
  goal: { type: 'string', isMultiple: true },
  journal: { type: 'string' },
  note: { type: 'string' },
  hypothesis: { type: 'string' },
  kept: { type: 'boolean' },
  reverted: { type: 'boolean' },
  ascii: { type: 'boolean', default: false },
  theme: { type: 'string' },
  mouse: { type: 'boolean', default: true },
  screenReader: { type: 'boolean' },
  heap: { type: 'boolean' },
  waits: { type: 'boolean' },
  target: { type: 'string' },
  explain: { type: 'boolean' },
  load: { type: 'string', isMultiple: true },
  rate: { type: 'string' },
  connections: { type: 'string' },
  for: { type: 'string' },
  steps: { type: 'string' },
  allowRemote: { type: 'boolean' },
  cpu: { type: 'boolean', default: true },
  heapEngine: { type: 'string' },
  verify: { type: 'boolean' },
  values: { type: 'boolean' },
  whatIf: { type: 'string', isMultiple: true },
  runs: { type: 'string' },
  out: { type: 'string' },
  vs: { type: 'string' },
  vsGit: { type: 'string' },
  sizes: { type: 'string' },
  before: { type: 'string', isMultiple: true },
  after: { type: 'string', isMultiple: true },
  normalize: { type: 'string' },
  minChange: { type: 'string' },
  minTime: { type: 'string' },
  config: { type: 'string' },
  notWorseThan: { type: 'string' },
  finding: { type: 'string' },
  at: { type: 'string' },
  probe: { type: 'string', isMultiple: true },
  proof: { type: 'string', isMultiple: true },
  patch: { type: 'string' },
  build: { type: 'string' },
  yes: { type: 'boolean' },
  demo: { type: 'boolean' },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const;
const spelled = (flag: string) => flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const FLAG_NAMES = Object.keys(FLAGS).map((flag) => `--${spelled(flag)}`);
const KNOWN = new Set([...Object.keys(FLAGS), 'o']);

function parse(argv: string[]): { input: string[]; flags: Flags } {
  let cli: ReturnType<typeof read>;
  try {
    cli = read(argv);
  } catch (error) {
    // A flag that was given twice.
    throw new UsageError((error as Error).message);
  }
  if (cli.flags.help) {
    const verb = COMMANDS.find(({ name }) => name === cli.input[0]);
    return { input: ['help', ...(verb ? [verb.name] : [])], flags: {} };
  }
  const unknown = Object.keys(cli.unnormalizedFlags).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) {
    const name = spelled(unknown);
    const flag = `${name.length > 1 ? '--' : '-'}${name}`;
    const like = FLAG_NAMES.filter((one) => Math.abs(one.length - flag.length) < 2);
    throw new UsageError(`there is no flag ${flag}${didYouMean(flag, like) || ': see culprit --help'}`);
  }
  const end = argv.indexOf('--');
  return {
    input: cli.input,
    flags: { ...(cli.flags as Flags), command: end < 0 ? [] : argv.slice(end + 1) },
  };
}

function read(argv: string[]) {
  // Flags that are not known are left to us: meow would say so in two lines, and end the program itself.
  const options = {
    importMeta: import.meta,
    pkg,
    argv: respelled(argv),
    flags: FLAGS,
    // Written by us: meow neither waits for a full pipe nor hears that a disk is full.
    autoHelp: false,
    autoVersion: false,
  };
  return meow(options);
}

/**
 * Flags as meow takes them. `--before a b c` is `--before a --before b --before c`, as a shell puts several names where a pattern stood; and what
 * begins with `--no-` would be the negation of another flag.
 */
function respelled(argv: readonly string[]): string[] {
  const words: string[] = [];
  let flag: string | null = null;
  for (const [i, word] of argv.entries()) {
    if (word === '--') return [...words, ...argv.slice(i)];
    if (word === '-h') {
      words.push('--help');
      continue;
    }
    if (word.startsWith('-') && word !== '-') {
      flag = word === '--before' || word === '--after' ? word : null;
      if (flag === null) words.push(word.replace(/^--no-worse-than(?==|$)/, '--not-worse-than'));
    } else if (flag === null) words.push(word);
    else words.push(flag, word);
  }
  return words;
}
