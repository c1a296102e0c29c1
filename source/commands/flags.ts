// The flags of all verbs as they are parsed; what each does is in `options.ts`.

export const FLAGS = {
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

interface FlagForm {
  type: 'string' | 'boolean';
  isMultiple?: boolean;
}

type ValueOf<Form extends FlagForm> = Form['type'] extends 'boolean'
  ? boolean
  : Form extends { isMultiple: true }
    ? string[]
    : string;

/** Flags as they were given; each verb reads its own. `--no-cpu` is `cpu: false`. */
export type Flags = { -readonly [Name in keyof typeof FLAGS]?: ValueOf<(typeof FLAGS)[Name]> } & {
  /** What follows `--`: also the last of the inputs. */
  command?: string[];
  /** Directory of `record --sizes` that is reported or opened. */
  growth?: string;
};
