import type { PackageAt } from '../files/reader.ts';
import type { Tool } from './tools.ts';

/** A place where somebody can act, by inclusive time; the JSON form of it is fixed in the report schema. */
export interface Lever {
  kind: 'call site' | 'function' | 'package' | 'regexp' | 'phase' | 'module';
  /** Of the call site what is called; else the function, package, expression, phase or module itself. */
  name: string;
  url: string;
  /** 1-based; of the call where the source shows it. */
  line: number | null;
  column: number | null;
  /** Whose code it is, or, of a call site, whose code is called; null for the program's own and node's. */
  package: PackageAt | null;
  /** Of on-CPU time, with all that it calls. */
  share: number;
  selfShare: number;
  /** Names of the program's own functions that it runs under, nearest first. */
  under: string[];
  text: string;
  /** The same as part of a sentence: code in backticks. No part of the JSON. */
  sentence: string;
  /** Rows of `recording.frames`, the main one first: where a screen jumps to. */
  frames: number[];
  /** Of a tool's phase or part: `rule indent`, `stage "parse"`, and what the tool's user can do about it. No part of the JSON. */
  stage?: { tool: Tool; what: string; advice: string | null };
}

/** From this share of on-CPU time on a lever is a finding of its own, and nobody may be told to leave it. */
export const LARGE_LEVER = 0.3;
