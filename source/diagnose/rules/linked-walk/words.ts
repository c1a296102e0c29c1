import type { Case } from '../../case/case.ts';
import { type Candidate, shareEvidence, sourceEvidence, unitEvidence } from '../../rule.ts';
import type { LinkedWalk } from './match.ts';

export function describe(c: Case, { unit, loop, link, often, micros }: LinkedWalk): Candidate {
  return {
    unit,
    title: `\`${unit.label.name}\` follows \`.${link}\` to the end on every call, ${often.text}: O(n) each time, could be O(1)`,
    micros,
    confidence: 0.85,
    evidence: [
      shareEvidence(c, 'lines', micros, `is following .${link} from node to node`),
      sourceEvidence(unit.file, loop, 'does nothing with the nodes but pass them'),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: loop },
    level: 'cause',
    proposal: `Keep what the walk finds beside the chain: a count that rises and falls with each node that comes and goes, or a reference to the last node. The work goes from O(n²) to O(n).`,
    tradeOffs: [
      'One more field to keep in step with every change of the chain.',
      'While the chain stays short nothing is won.',
    ],
    code: null,
  };
}
