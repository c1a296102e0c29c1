/** How a recording was made: its command, code, machine and resources. */
export interface RunFacts {
  /** As a shell splits it. */
  command: string[];
  cwd: string;
  /** HEAD of the repository that `cwd` is in; null outside of one. */
  commit: string | null;
  /** Files that git tracks differ from the commit. */
  dirty: boolean;
  /** `v26.10.0` */
  node: string;
  v8: string;
  /** Switches of Node and V8, those in NODE_OPTIONS included. */
  flags: string[];
  /** `linux x64` */
  platform: string;
  cpu: { model: string; count: number };
  /** ISO time. */
  startedAt?: string;
  /** One minute, at the start. */
  loadAverage: number;
  /** From the start of the command to its end. */
  wallMicros: number;
  /** CPU time of all Node processes that ended in an orderly way. */
  userMicros: number;
  systemMicros: number;
  /** CPU time of the recorded thread during the recording; null where the system does not report it. */
  threadMicros: number | null;
  /** Sampling interval that was asked for; null for the default. */
  intervalMicros: number | null;
  exitCode: number;
  /** Of a service under `record --load`: what it answered, and how fast. */
  load?: LoadFacts;
  /** Digest of standard output; null where it was not read. */
  stdout: { sha256: string; bytes: number } | null;
}

/** Requests to a service while it was recorded; latencies as their sender saw them. */
export interface LoadFacts {
  requests: number;
  errors: number;
  p50Micros: number;
  p95Micros: number;
  p99Micros: number;
}

export interface EnvironmentDifference {
  what: string;
  before: string;
  after: string;
}

/** What differs between the two sides besides the code, and makes their numbers doubtful. A side without facts differs in nothing. */
export function environmentDifferences(
  before: readonly RunFacts[],
  after: readonly RunFacts[],
): EnvironmentDifference[] {
  if (before.length === 0 || after.length === 0) return [];
  const differences: EnvironmentDifference[] = [];
  for (const [what, of] of ASPECTS) {
    const [a, b] = [distinct(before, of), distinct(after, of)];
    if (a !== b) differences.push({ what, before: a, after: b });
  }
  return differences;
}

const ASPECTS: readonly [string, (facts: RunFacts) => string][] = [
  ['node', ({ node }) => node],
  ['flags', ({ flags }) => flags.join(' ')],
  ['machine', ({ cpu, platform }) => `${cpu.model} ×${cpu.count}, ${platform}`],
  ['exit code', ({ exitCode }) => String(exitCode)],
];

const distinct = (side: readonly RunFacts[], of: (facts: RunFacts) => string): string =>
  [...new Set(side.map(of))].sort().join(' and ') || 'none';

export type OutputVerdict = 'same' | 'different' | 'varies';

/** Whether both sides print the same; `varies` where one side differs from run to run by itself; null where it is not known. */
export function outputOf(before: readonly RunFacts[], after: readonly RunFacts[]): OutputVerdict | null {
  const digests = (side: readonly RunFacts[]) => new Set(side.flatMap(({ stdout }) => stdout?.sha256 ?? []));
  const [a, b] = [digests(before), digests(after)];
  if (a.size === 0 || b.size === 0) return null;
  if (a.size > 1 || b.size > 1) return 'varies';
  return [...a][0] === [...b][0] ? 'same' : 'different';
}
