/** Every flag, what its value is called, and what it does: made into `--help`, `help VERB`, the man page and the completions. */

/** Flags of the app and of every verb. */
const GENERAL = {
  '--source-root DIR':
    'also read source below DIR; else only near the working directory and the recording (may be given again)',
  '--theme NAME': 'auto (asks the terminal), dark, light, colour-blind, or terminal (its own 16 colours)',
  '--ascii': 'no block characters or arrows',
  '--no-mouse': 'no mouse: the terminal selects text',
  '--screen-reader': 'append lines of text instead of painting screens (also INK_SCREEN_READER=true)',
  '--probe FILE': 'what culprit probe measured, as evidence (may be given again)',
  '--proof FILE': 'what culprit prove measured, as evidence (may be given again)',
  '--journal FILE': 'journal of the changes that were tried',
  '--values': 'show the text of strings and the values in queries, which may hold secrets',
  '--verify': "heap snapshots: compare figures with those of VS Code's heap parser",
  '--what-if REFERENCE': "heap snapshots: what removing '@12345.offers' would free (may be given again)",
  '--heap-engine ENGINE': "heap snapshots: culprit, or vscode for that parser's constructors and objects",
} as const;

const OWN = {
  '--after FILE…': 'recordings after the change, any number',
  '--allocation FILE': 'allocation profile of the same program: who allocates what',
  '--allow-remote': 'let --load send requests to another machine',
  '--at PLACE': 'a function by name, or FILE:LINE',
  '--baseline FILE': 'earlier recording to compare with',
  '--before FILE…': 'recordings before the change, any number',
  '--build COMMAND': 'build the program with the change, and once without it',
  '--config FILE': 'file of goals: culprit.config.json unless given',
  '--connections N': 'connections that --load keeps open',
  '--explain': 'record the plans of queries to PostgreSQL and MySQL',
  '--finding N': 'number of the finding in the report: 1 unless given',
  '--for TIME': 'how long --load sends requests, such as 20s',
  '--force': 'overwrite a file that exists (apply: write an unproven change)',
  '--format FORMAT': 'markdown or json (check: also github and junit)',
  '--goal GOAL': 'limit to test, such as "self(parseRow) <= 10%" (may be given again)',
  '--heap': 'record sampled allocations instead of CPU time',
  '--hypothesis TEXT': 'journal: what you expected of the change',
  '--kept': 'journal: the change stays',
  '--load URL':
    'send requests to URL while the program runs; [1-50] in it is one URL per number (may be given again)',
  '--min-change SHARE': 'smallest change that matters: 2% unless given',
  '--min-time TIME': 'smallest difference in time that matters: 1ms unless given',
  '--no-cpu': 'with --waits: record no CPU profile beside them',
  '--no-worse-than SHARE': 'how much worse than the baseline is still accepted, such as 5%',
  '--normalize BY': 'make sides comparable: auto, absolute, task, request or share',
  '--note TEXT': 'journal: what was changed',
  '--out DIR': 'directory for what is recorded',
  '--output FILE': 'write to FILE instead of standard output',
  '--patch FILE': 'your own change, as a diff',
  '--rate N': 'requests per second that --load sends',
  '--reverted': 'journal: the change was taken back',
  '--runs N': 'number of runs (prove: 10 a side unless given)',
  '--sizes N,N,…': 'record once per size; {} in the command stands for the size',
  '--steps N,N,…': 'raise the connections of --load step by step, to find the limit',
  '--target TIME': 'recordings of waits: how long a request may take, such as 200ms',
  '--top N': 'number of findings and rows, or all',
  '--vs COMMAND': 'record another program too, the two interleaved',
  '--vs-git REVISION': 'record the same program at another revision too',
  '--waits': 'record what the program waits for (Node 22.15 or later)',
  '--yes': 'write the change without asking',
} as const;

export interface Option {
  /** As it is typed, with the name of its value: `--source-root DIR`. */
  flag: string;
  what: string;
}

type NameOf<Text> = Text extends `${infer Name} ${string}` ? Name : Text;
/** A flag without its value: `--source-root`. */
export type FlagName = NameOf<keyof typeof GENERAL | keyof typeof OWN>;

/** Flags of verbs that drive a service while they measure it. */
export const LOAD = ['--load', '--rate', '--connections', '--for', '--allow-remote'] as const;
/** And of those that write into the journal. */
export const JOURNAL = ['--journal', '--note', '--hypothesis', '--kept', '--reverted'] as const;

export const nameOf = ({ flag }: Option): string => flag.split(' ', 1)[0];

const listed = (table: Record<string, string>): Option[] =>
  Object.entries(table).map(([flag, what]) => ({ flag, what }));

export const OPTIONS: readonly Option[] = listed(GENERAL);

const byName = new Map([...OPTIONS, ...listed(OWN)].map((option) => [nameOf(option), option]));

/** The flags of a verb, with what they do. */
export const optionsOf = (names: readonly FlagName[]): Option[] => names.map((name) => byName.get(name)!);
