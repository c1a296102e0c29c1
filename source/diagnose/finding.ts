import type { PackageAt } from '../files/reader.ts';

/**
 * A finding: a bottleneck or suspect with its evidence, and all that the report's seven sections need.
 * The JSON form of it is fixed in the report schema (`report/json.ts`); scripts outside this repo read it.
 */
export interface Finding {
  /** Kebab-case name of the rule that made it. */
  rule: string;
  verdict: 'optimize' | 'investigate' | 'leave';
  /** One line naming the function or object and what is wrong with it. */
  title: string;
  strategy: Strategy;
  subject: CpuSubject | HeapSubject;
  /** Rows of `recording.frames` that the subject stands for, the main one first: where a screen jumps to. CPU only. */
  frames?: number[];
  /** Whose code the subject is, with the version that is installed; null for the program's own and node's. CPU only. */
  package?: PackageAt | null;
  /** What it rests on: the source, a measurement of the running program, or a pattern of the recording alone. */
  basis?: 'source' | 'measured' | 'pattern';
  /** What came of its change, or of a probe, when it was tried on the program. */
  tried?: 'proven' | 'applied' | 'refuted' | 'no difference' | 'probed';
  evidence: Evidence[];
  /** 0–1: how sure the evidence makes us that this is a true cause. */
  confidence: number;
  impact: Impact;
  /** What to change, in this code. */
  proposal: string;
  tradeOffs: string[];
  /** Null where there is no source and no template fits. */
  code: CodeChange | null;
  /** How to measure before and after: a command, or the source of a runnable benchmark file. */
  benchmark: string;
  /** How to prove behaviour stayed the same: the source of a test file, or steps. */
  verification: string;
  /** A goal for `culprit check`, such as `self(parseRow) <= 10%`. */
  goal: string | null;
}

/** Headings of the method's strategies, in kebab case. */
export type Strategy =
  | 'algorithmic'
  | 'caching'
  | 'lazy-and-async'
  | 'batching'
  | 'parallelization'
  | 'database'
  | 'memory'
  | 'network-and-io'
  | 'code-level'
  | 'scaling'
  /** Of findings to leave alone. */
  | 'when-to-optimize';

export interface CpuSubject {
  name: string;
  url: string;
  /** 1-based; null where unknown. */
  line: number | null;
  column: number | null;
}

/** The subject of a finding that is about no function. */
export const WHOLE_RECORDING: CpuSubject = { name: '(recording)', url: '', line: null, column: null };

export interface HeapSubject {
  name: string;
  /** Snapshot id, as in `@12345`: of what holds the pile, or of one of the pile where nothing but V8 holds it. */
  id: number;
  /** Of the nearest object that keeps all that is said to be freed, where that is another one. */
  keeper?: number;
  /** Retaining path from the GC root, by property name. */
  path: string[];
}

export interface Evidence {
  /** `self`, `total`, `gc`, `lines`, `task.p95`, `source`, `retained`, `count`, … */
  metric: string;
  value: number;
  unit: 'share' | 'micros' | 'bytes' | 'count' | 'line';
  /** The sentence a person reads. */
  text: string;
}

/** How a factor is to be read. */
export type Bound = 'up to' | 'about' | 'at least';

export interface Impact {
  /** Share of on-CPU time (or of the heap) that is at stake, 0–1. */
  share: number;
  /** What the share is of, where that is neither CPU time nor the heap: `requests' time`. */
  of?: string;
  /** Amdahl: 1 / (1 - share), of `at least` with nine tenths of the share; null for heap findings. */
  maxSpeedup: number | null;
  /**
   * What the factor is where it is no upper bound: `about` where what would be left is too little to be measured, `at least` where the work is
   * not done any more after the change.
   */
  bound?: Bound;
  /** What freeing it returns, for heap findings. */
  bytes: number | null;
  text: string;
}

export interface CodeChange {
  before: string;
  after: string;
  language: string;
  /** True: the user's own lines, rewritten. False: a template with the user's names in it, labelled so. */
  exact: boolean;
  /** Of an exact change, what it does to the file: what `prove` runs and `apply` writes. No part of the report. */
  edit?: FileEdit;
}

/** One stretch of a file with other text in its place. */
export interface FileEdit {
  /** Where the source was found; for text inside a source map, the path that map gives it. */
  path: string;
  /** Offsets in the file's text. */
  start: number;
  end: number;
  /** What stands there now. */
  from: string;
  to: string;
}
