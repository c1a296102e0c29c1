import { type CompareOptions, compareSides } from '../../source/compare/compare.ts';
import type { RunFacts } from '../../source/compare/facts.ts';
import { measure } from '../../source/compare/measured.ts';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { recordingOf, type SampleSpec } from '../support/recording.ts';

export const FACTS: RunFacts = {
  command: ['node', 'app.js'],
  cwd: '/app',
  commit: null,
  dirty: false,
  node: 'v24.1.0',
  v8: '13.6',
  flags: [],
  platform: 'linux x64',
  cpu: { model: 'AMD EPYC', count: 2 },
  loadAverage: 0.1,
  wallMicros: 1_000_000,
  userMicros: 900_000,
  systemMicros: 10_000,
  threadMicros: null,
  intervalMicros: 1000,
  exitCode: 0,
  stdout: { sha256: 'a', bytes: 1 },
};

export const measuredOf = (samples: SampleSpec[], facts: Partial<RunFacts> | null = null) =>
  measure(buildModel(recordingOf(samples), WHOLE), facts && { ...FACTS, ...facts });

/** A program of two functions: `parse`, and `sum` beside it, in milliseconds. */
export const program = (parse: number, sum: number): SampleSpec[] => [
  { stack: ['main', 'parse'], micros: parse * 1000 },
  { stack: ['main', 'sum'], micros: sum * 1000 },
];

/** Runs of that program, with some noise that is the same every time. */
export const runs = (count: number, parse: number, sum: number, noise = 0.02) =>
  Array.from({ length: count }, (_, i) => {
    const off = 1 + noise * Math.sin(i * 2.4 + parse);
    return measuredOf(program(parse * off, sum * off));
  });

export const compared = (
  before: [number, number, number],
  after: [number, number, number],
  options?: CompareOptions,
) => compareSides(runs(...before), runs(...after), options);
