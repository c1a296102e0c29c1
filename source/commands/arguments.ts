import meow from 'meow';
import pkg from '../../package.json' with { type: 'json' };
import { nearest } from '../format/nearest.ts';
import { type Command, UsageError } from './command.ts';
import { didYouMean } from './did-you-mean.ts';
import { FLAGS, type Flags } from './flags.ts';
import { nameOf, OPTIONS } from './options.ts';

// The words of the command line as inputs and flags.

const spelled = (flag: string) => flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const FLAG_NAMES = Object.keys(FLAGS).map((flag) => `--${spelled(flag)}`);
const KNOWN = new Set([...Object.keys(FLAGS), 'o']);

/** @throws UsageError for a flag that is not known. */
export function parse(argv: string[], verbs: readonly Command[]): { input: string[]; flags: Flags } {
  let cli: ReturnType<typeof read>;
  try {
    cli = read(argv);
  } catch (error) {
    // A flag that was given twice.
    throw new UsageError((error as Error).message);
  }
  if (cli.flags.help) {
    const verb = verbs.find(({ name }) => name === cli.input[0]);
    return { input: ['help', ...(verb ? [verb.name] : [])], flags: {} };
  }
  const unknown = Object.keys(cli.unnormalizedFlags).find((key) => !KNOWN.has(key));
  if (unknown !== undefined) {
    const name = spelled(unknown);
    const flag = `${name.length > 1 ? '--' : '-'}${name}`;
    const verb = verbs.find(({ name }) => name === cli.input[0]);
    const hint = likeFlag(flag, verb) || `: see culprit ${verb ? `help ${verb.name}` : '--help'}`;
    throw new UsageError(`unknown flag ${flag}${hint}`);
  }
  const end = argv.indexOf('--');
  return {
    input: cli.input,
    flags: { ...(cli.flags as Flags), command: end < 0 ? [] : argv.slice(end + 1) },
  };
}

/** The flag that was meant: one of the verb's, or what it has in the place of another verb's. */
function likeFlag(flag: string, verb: Command | undefined): string {
  if (!verb)
    return didYouMean(
      flag,
      FLAG_NAMES.filter((one) => Math.abs(one.length - flag.length) < 2),
    );
  const own = flagsOf(verb);
  const [elsewhere = ''] = nearest(flag, FLAG_NAMES, 1);
  return didYouMean(flag, own) || didYouMean(elsewhere, own);
}

const flagsOf = ({ flags }: Command): string[] => [...flags, ...OPTIONS.map(nameOf)];

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

/**
 * Refuses flags that a verb does not take: ignored, they would leave out what was asked for.
 *
 * @throws UsageError
 */
export function checkFlags(verb: Command, flags: Flags): void {
  const known = flagsOf(verb);
  for (const [key, value] of Object.entries(flags)) {
    const isNegated = key === 'mouse' || key === 'cpu';
    const given = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== isNegated;
    const flag = key === 'notWorseThan' ? '--no-worse-than' : `--${isNegated ? 'no-' : ''}${spelled(key)}`;
    if (key !== 'command' && given && !known.includes(flag))
      throw new UsageError(
        `${verb.name} takes no ${flag}${likeFlag(flag, verb) || `: see culprit help ${verb.name}`}`,
      );
  }
}
