import type { Case } from '../../case/case.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { Kind, PerItem } from './match.ts';

// What is said of a fixed price that is paid for each item.

const WORDS: Record<Kind, { does: string; why: string; fix: string; cost: string }> = {
  process: {
    does: 'starts a child process and waits for it',
    why: 'starts a process each time: milliseconds, whatever the process does',
    fix: 'Start one process and give it all items (arguments, standard input), cache the results where inputs repeat, or do the work in this process with a library. Where several processes must run, run them asynchronously, a few at a time.',
    cost: 'A batch fails as a whole: handle errors per item in its output.',
  },
  append: {
    does: 'opens, appends to and closes one file',
    why: 'opens and closes the file each time',
    fix: 'Buffer lines and append them together, or keep one write stream (or file descriptor) open.',
    cost: 'Buffered lines are lost in a crash: flush on exit and on error.',
  },
  rewrite: {
    does: 'rewrites one whole file',
    why: 'writes the whole file each time, and waits for it',
    fix: 'Write once after the loop, or at a fixed interval; or append only what changed.',
    cost: 'A crash loses the changes since the last write: decide how many are acceptable.',
  },
  flush: {
    does: 'waits for the disk',
    why: 'waits until everything is on disk',
    fix: 'Flush once per batch of items.',
    cost: 'A power failure loses the items of a batch that is not flushed.',
  },
};

export function describe(c: Case, { unit, call, name, kind, again, micros }: PerItem): Candidate {
  const words = WORDS[kind];
  return {
    unit,
    title: `${codeName(unit.label.name)} ${words.does} for every item (${name}, ${again})`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent in ${codeName(name)}`),
      sourceEvidence(unit.file, call, words.why),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: call },
    level: 'cause',
    proposal: words.fix,
    tradeOffs: [words.cost],
    code: null,
  };
}
