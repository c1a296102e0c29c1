import type { Case } from '../../case/case.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { LinkedWalk } from './match.ts';

// What is said of a linked list that is walked.

export function describe(c: Case, { unit, loop, link, often, micros }: LinkedWalk): Candidate {
  return {
    unit,
    title: `${codeName(unit.label.name)} follows \`.${link}\` to the end on every call, ${often.text}: O(n) each time, could be O(1)`,
    micros,
    confidence: 0.85,
    evidence: [
      shareEvidence(c, 'lines', micros, `is spent following \`.${link}\` from node to node`),
      sourceEvidence(unit.file, loop, 'only passes the nodes'),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: loop },
    level: 'cause',
    proposal: `Keep the result of the walk beside the list: a count that follows each node added or removed, or a reference to the last node. The work drops from O(n²) to O(n).`,
    tradeOffs: [
      'One more field to keep in sync with every change of the list.',
      'No gain while the list is short.',
    ],
    code: null,
  };
}
