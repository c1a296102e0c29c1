import type { Member } from '../../cpu/run.ts';
import type { Finding } from '../finding.ts';

/** What only the recordings of a run together show. */
export interface RunFinding {
  finding: Finding;
  /** The one whose code it is about, then those that it is said of. */
  members: Member[];
  /** Of the CPU time of the run, 0–1. */
  share: number;
}

/** Rules whose findings are what a finding of the run explains: in the members that were started, and in the one that starts them. */
const STARTED = 'startup-modules';
const STARTS = 'work-per-item';

/** Whether a finding of one member says a part of it. */
export function isPartOf({ finding: whole, members }: RunFinding, member: Member, part: Finding): boolean {
  if (part.rule === STARTED) return members.indexOf(member) > 0;
  return (
    part.rule === STARTS &&
    member === members[0] &&
    'url' in part.subject &&
    'url' in whole.subject &&
    part.subject.url === whole.subject.url &&
    part.subject.name === whole.subject.name
  );
}
