import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pkg from '../../package.json' with { type: 'json' };
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { beginOpening } from '../load/opening.ts';
import { checkFlags, parse } from './arguments.ts';
import { describe, heapEngineOf, type Io, tell, UsageError } from './command.ts';
import { readConfig } from './config.ts';
import { checkFirst } from './did-you-mean.ts';
import type { Flags } from './flags.ts';
import { COMMANDS } from './index.ts';
import { triesOf } from './journal.ts';
import { readSettings, screenOptions, themeOf } from './settings.ts';
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
  const { input, flags } = parse(argv, COMMANDS);
  if (flags.version) {
    watchOutput(io);
    io.stdout.write(visibleLines(`${io.version}\n`));
    return 0;
  }
  // Refused where no screen comes to need it, too.
  themeOf(flags);
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
  // Without a terminal there are no screens, and whoever names a format or a file wants a report.
  const toWrite =
    flags.format !== undefined ||
    flags.output !== undefined ||
    flags.verify === true ||
    (flags.whatIf ?? []).length > 0;
  if (!toWrite && input.length === 0 && !(process.stdout.isTTY && process.stdin.isTTY))
    throw new UsageError(
      'no recording given, and no terminal to choose one in: culprit FILE, or culprit --help',
    );
  if (toWrite || !process.stdout.isTTY || (!process.stdin.isTTY && !input.includes('-'))) {
    return await COMMANDS.find(({ name }) => name === 'report')!.run(input, flags, io);
  }
  const heapEngine = heapEngineOf(flags);
  // The file is read while Ink is loaded: of a small file that halves the wait.
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

/** The shipped samples that `--demo` opens. */
const DEMO = ['order-service.cpuprofile', 'cli-startup.cpuprofile'];

function addDemo(input: string[], flags: Flags): void {
  if (input.length > 0)
    throw new UsageError('--demo opens its own recordings: culprit --demo, or culprit FILE');
  const above = import.meta.url.endsWith('.ts') ? '../../samples/' : '../samples/';
  const samples = fileURLToPath(new URL(above, import.meta.url));
  input.push(...DEMO.map((name) => samples + name));
  flags.sourceRoot = [...(flags.sourceRoot ?? []), `${samples}programs`];
}

/** Directories of source in a person's settings, which are for several machines: only those that exist here. */
const ownRoots = (): string[] =>
  (readSettings().sourceRoots ?? []).filter((root) =>
    statSync(root, { throwIfNoEntry: false })?.isDirectory(),
  );

/** Refuses a directory that does not exist: searched silently, it would only look as if there were no source. */
function checkRoots({ sourceRoot = [] }: Flags): void {
  for (const root of sourceRoot) {
    const stat = statSync(root, { throwIfNoEntry: false });
    if (!stat?.isDirectory())
      throw new UsageError(`--source-root ${root}: ${stat ? 'not a directory' : 'no such directory'}`);
  }
}

/** Output that cannot be written is reported in a line, once; a reader that has closed the pipe is not an error. */
function watchOutput(io: Io): void {
  if (io !== PROCESS) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(cannotWrite(error, io)));
}

const isOutputProblem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && (error as NodeJS.ErrnoException).syscall === 'write';

function cannotWrite({ code, message }: NodeJS.ErrnoException, io: Io): number {
  if (code === 'EPIPE') return 0;
  if (!reported) tell(`standard output cannot be written to: ${message}`, io.stderr);
  reported = true;
  return 2;
}

let reported = false;
