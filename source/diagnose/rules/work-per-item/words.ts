import type { Case } from '../../case/case.ts';
import { type Candidate, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { Kind, PerItem } from './match.ts';

const WORDS: Record<Kind, { does: string; why: string; fix: string; cost: string }> = {
  process: {
    does: 'starts a child process and waits for it',
    why: 'starts a process each time: milliseconds, whatever it does',
    fix: 'Start one process and give it all items (arguments, standard input), keep the answers where inputs repeat, or do the work in this process by a library. Where several must run, run them asynchronously and a few at a time.',
    cost: 'A batch fails as a whole: handle errors per item in its output.',
  },
  append: {
    does: 'opens, appends to and closes one file',
    why: 'opens and closes the file each time',
    fix: 'Gather lines and append them together, or keep one write stream (or file descriptor) open.',
    cost: 'Lines gathered but not yet written are lost in a crash: flush on exit and on error.',
  },
  rewrite: {
    does: 'writes all of one file anew',
    why: 'writes the whole file each time, and waits for it',
    fix: 'Write once after the loop, or at most every so often; or append what has changed.',
    cost: 'What changed since the last write is lost in a crash: say how much may be.',
  },
  flush: {
    does: 'waits for the disk',
    why: 'waits until the disk has everything',
    fix: 'Flush once for a batch of items.',
    cost: 'Items of a batch that is not flushed are lost in a power failure.',
  },
};

export function describe(c: Case, { unit, call, name, kind, again, micros }: PerItem): Candidate {
  const words = WORDS[kind];
  return {
    unit,
    title: `\`${unit.label.name}\` ${words.does} for every item (${name}, ${again})`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is in ${name}`),
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
