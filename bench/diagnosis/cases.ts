import { programsOf } from '../corpus.ts';

/** A program of the corpus and what an engineer who knows it would want to read first: the `case.json` beside it. */
export interface Case {
  /** Name of its folder. */
  name: string;
  folder: string;
  /** `bug`: published in a package; `inclusive`: one own call made too often; `own`: planted in own code. */
  kind: 'bug' | 'inclusive' | 'own' | 'healthy';
  summary?: string;
  link?: string | null;
  /** Exact versions; installed by the bench. */
  packages?: Record<string, string>;
  /** Whether the packages' install scripts are needed. */
  scripts?: boolean;
  entry: string;
  flags?: string[];
  type?: 'commonjs' | 'module';
  /** Run before recording, for what the program reads. */
  prepare?: string;
  /** Bundled to one file beside its map before it is recorded, as a build would. */
  bundle?: boolean;
  expect: {
    /** First verdicts that are right. */
    verdict: string[];
    /** Causes that are right: see `CAUSES` in `judge.ts`. */
    cause?: string[];
    /** Rules that are right, where the case was written beside the rules. */
    rules?: string[];
    /** Names of which one must be named in the finding. */
    subjects?: string[];
    /** `main.js:12-18`: places of which one may be named instead. */
    places?: string[];
    package?: { name: string; version: string } | null;
    /** Others that are right to name, where time shows in several. */
    packageAlternatives?: string[];
    fixedIn?: string | null;
    remedy?: string;
    lever?: string;
  };
  /** What its author measured before and after the fix: wall time, or what `of` or `what` says; CPU time apart where both were. */
  measured?: {
    slowMs?: number;
    fixedMs?: number;
    slowCpuMs?: number;
    fixedCpuMs?: number;
    of?: string;
    what?: string;
  };
}

export const casesOf = (set: string): Case[] => programsOf(set);
