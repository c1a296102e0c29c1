import { programsOf } from '../corpus.ts';

/** A program that leaks, or only looks as if it did, and what an engineer who knows it would want to read: the `case.json` beside it. */
export interface LeakCase {
  name: string;
  folder: string;
  kind: 'leak' | 'healthy' | 'backlog';
  summary: string;
  form?: string;
  link?: string | null;
  /** Exact versions; installed by the bench. */
  packages?: Record<string, string>;
  scripts?: boolean;
  entry: string;
  type?: 'commonjs' | 'module';
  flags?: string[];
  /** Snapshots that it writes to `SNAPSHOT_DIR`, as `1.heapsnapshot` and so on. */
  snapshots: number;
  expect: {
    verdict: string[];
    /** Names of what holds the pile: one of them must be named. None where any will do. */
    holders: string[];
    /** Classes of what piles up: one of them must be named. */
    classes: string[];
    package: { name: string; version: string } | null;
    remedy?: string;
    bytesPerStep?: number;
    /** Bytes that were gone from the last snapshot when the fix was applied and the program recorded again. */
    freed?: number;
  };
  /** A unified diff of its files. */
  fix?: string;
}

/** Healthy programs name neither holders nor classes. */
export const leakCases = (set: string): LeakCase[] =>
  programsOf<LeakCase>(set).map((one) => ({
    ...one,
    expect: { ...one.expect, holders: one.expect.holders ?? [], classes: one.expect.classes ?? [] },
  }));
