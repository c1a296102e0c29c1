import meow from 'meow';
import pkg from './package.json' with { type: 'json' };
import { type Flags, type Io, UsageError } from './source/commands/command.ts';
import { COMMANDS } from './source/commands/index.ts';
import { InputError } from './source/load/errors.ts';

const HELP = `
  Usage
    culprit [FILE…]            open CPU profiles, traces, allocation profiles, heap snapshots (- is standard input;
                               a directory, or nothing: pick from the recordings there)
${COMMANDS.map(({ name, summary }) => `    culprit ${name.padEnd(18)} ${summary}`).join('\n')}

  Options
    --source-root DIR          also look for source below DIR (may be given again)
    --ascii                    no block characters or arrows
    --no-mouse                 leave the mouse to the terminal

${COMMANDS.map(({ usage }) => `    ${usage}`).join('\n')}

  Exit codes: 0 done, 1 a goal is broken, 2 input or flags that cannot be used, 130 interrupted.
`;

const cli = meow(HELP, {
  importMeta: import.meta,
  pkg,
  description: pkg.description,
  allowUnknownFlags: false,
  flags: {
    format: { type: 'string' },
    output: { type: 'string', shortFlag: 'o' },
    force: { type: 'boolean' },
    top: { type: 'string' },
    sourceRoot: { type: 'string', isMultiple: true },
    baseline: { type: 'string' },
    allocation: { type: 'string' },
    goal: { type: 'string', isMultiple: true },
    ascii: { type: 'boolean', default: false },
    mouse: { type: 'boolean', default: true },
    heap: { type: 'boolean' },
  },
});

process.exitCode = await main(cli.input, cli.flags as Flags);

async function main(input: string[], flags: Flags): Promise<number> {
  const [first, ...rest] = input;
  const verb = COMMANDS.find(({ name }) => name === first);
  const io: Io = { stdout: process.stdout, stderr: process.stderr, version: pkg.version };
  try {
    if (verb) return await verb.run(rest, flags, io);
    // Without a terminal there is nothing to walk: the report is what can be had.
    if (!process.stdout.isTTY || (!process.stdin.isTTY && !input.includes('-'))) {
      return await COMMANDS.find(({ name }) => name === 'report')!.run(input, flags, io);
    }
    const { open } = await import('./source/commands/open.tsx');
    return await open(input, {
      sourceRoots: flags.sourceRoot ?? [],
      ascii: flags.ascii ?? false,
      mouse: flags.mouse ?? true,
    });
  } catch (error) {
    if (!(error instanceof InputError) && !(error instanceof UsageError)) throw error;
    process.stderr.write(`culprit: ${error.message}\n`);
    return 2;
  }
}
