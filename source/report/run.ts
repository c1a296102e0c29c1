import { wallOf } from '../cpu/query.ts';
import type { Member } from '../cpu/run.ts';
import { scriptNameOf, waitsIn } from '../cpu/run.ts';
import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { isPartOf, type RunFinding } from '../diagnose/run/run-finding.ts';
import { duration, percent, plural } from '../format/numbers.ts';
import { code, markdown, prose } from './escape.ts';
import { type JsonOptions, jsonReport, SCHEMA_VERSION } from './json.ts';
import { findingParts, leverTable } from './markdown.ts';
import { methodPart } from './sections.ts';

/** A thread or process of a run with what was found in it. */
export interface Diagnosed extends Diagnosis {
  member: Member;
  method: MethodStep[];
}

/** A finding of one member, by what it is worth to the whole run. */
interface Placed {
  of: Diagnosed;
  finding: Finding;
  /** Members of which the same is said: `of` and others, the heaviest first where they run the same script. */
  members: Member[];
  /** Share of the CPU time of all members, 0–1: in all of those. */
  share: number;
}

/** Findings told in full; the rest is in the table. */
const IN_FULL = 7;
const IN_TABLE = 12;
const LEVERS = 5;

/**
 * Findings of all members, by their part of the CPU time of the run; what is to be left alone comes last. What is said of several members that run
 * the same script, as the workers of a pool do, is one finding.
 *
 * @param together what is said of several members at once, in place of what each of them says of it.
 */
export function rankedOver(run: readonly Diagnosed[], together: readonly RunFinding[] = []): Placed[] {
  const whole = run.reduce((sum, { member }) => sum + member.model.onCpu, 0) || 1;
  const placed = new Map<string, Placed>();
  for (const of of run)
    for (const finding of of.findings) {
      const share = (finding.impact.share * of.member.model.onCpu) / whole;
      const { subject, rule } = finding;
      const place = 'url' in subject ? [subject.name, subject.url, subject.line] : [];
      // Of one member it is said once: its own findings are two.
      const key = JSON.stringify([scriptNameOf(of.member), rule, ...place]);
      const known = placed.get(key);
      if (known && !known.members.includes(of.member)) {
        known.members.push(of.member);
        known.share += share;
      } else {
        const number = known ? `${key}${placed.size}` : key;
        placed.set(number, { of, finding, members: [of.member], share });
      }
    }
  const [heaviest] = run;
  const shared = together.map(({ finding, members, share }) => ({
    of: run.find(({ member }) => member === members[0])!,
    finding,
    members: [...members],
    share,
  }));
  const found = [
    ...shared,
    ...[...placed.values()].filter(({ members, finding }) =>
      together.every((one) => !members.every((member) => isPartOf(one, member, finding))),
    ),
  ];
  // Of one recording alone the diagnosis has put them in order, and knows why.
  if (run.length === 1) return found;
  // That a lesser member is fine, or idle while others work, the table of members shows.
  const told = found.filter(({ of, finding }) => finding.verdict !== 'leave' || of === heaviest);
  return (told.length > 0 ? told : found).sort(
    (a, b) => rank(a, heaviest) - rank(b, heaviest) || weight(b) - weight(a),
  );
}

/** Of the run: less of an open question is no news beside what is to be said of the heaviest member. */
const MINOR = 0.05;

const rank = ({ of, finding, share }: Placed, heaviest: Diagnosed): number =>
  finding.verdict === 'leave' ? (of === heaviest ? 1 : 3) : isMinor({ finding, share }) ? 2 : 0;
const isMinor = ({ finding, share }: Pick<Placed, 'finding' | 'share'>): boolean =>
  finding.verdict === 'investigate' && share < MINOR;
const weight = ({ share, finding }: Placed) => share * finding.confidence;

/** `worker minify.mjs ×4`; of several scripts `main.mjs and 4 more`. */
const namesOf = (members: readonly Member[]): string => {
  const [first, ...others] = members;
  if (others.length === 0) return first.name;
  const isOne = others.every((one) => scriptNameOf(one) === scriptNameOf(first));
  return isOne ? `${scriptNameOf(first)} ×${members.length}` : `${first.name} and ${others.length} more`;
};

/** One report on the recordings of one run. */
export function runMarkdown(run: readonly Diagnosed[], together: readonly RunFinding[] = []): string {
  const ranked = rankedOver(run, together);
  const waits = waitsIn(run.map(({ member }) => member));
  const rows = run.map(({ member, levers }) => {
    const { model } = member;
    const process =
      member.pid === null ? '' : `${member.pid}${member.thread ? `, thread ${member.thread}` : ''}`;
    return `| ${code(member.name)} | ${process} | ${duration(wallOf(model))} | ${duration(model.onCpu)} | ${levers[0] ? `${percent(levers[0].share)} ${code(levers[0].text)}` : ''} | ${code(model.recording.file)} |`;
  });
  const findings = ranked.slice(0, IN_TABLE).map(({ members, finding, share }, i) => {
    const verdict = finding.verdict === 'optimize' ? '**optimize**' : finding.verdict;
    return `| ${i + 1} | ${verdict} | ${code(namesOf(members))} | ${prose(finding.title, 'cell')} | ${share > 0 ? percent(share) : ''} |`;
  });
  const parts = [
    `# Performance report: ${plural(run.length, 'recording')} of one run`,
    [
      '| | verdict | where | finding | of all CPU time |',
      '| ---: | --- | --- | --- | ---: |',
      ...findings,
    ].join('\n'),
    '## Threads and processes',
    [
      '| script | process | wall | CPU | largest lever | recording |',
      '| --- | --- | ---: | ---: | --- | --- |',
      ...rows,
    ].join('\n'),
    waits
      .map(
        ({ waiter, worker, micros }) =>
          `- ${code(waiter.name)} is idle for ${duration(waiter.model.categories.idle)}; ${code(worker.name)} works for ${duration(micros)} of that: what makes it faster makes the run faster.`,
      )
      .join('\n'),
    ...ranked
      .filter((one, at) => at === 0 || run.length === 1 || !isMinor(one))
      .slice(0, IN_FULL)
      .map(({ of, members, finding }, i) => findingParts(of.member.model, finding, i + 1, namesOf(members))),
    ...run.flatMap((of) => [`## ${markdown(of.member.name)}`, leverTable(of.levers, LEVERS)]),
    methodPart(run[0].method),
    '---',
    'Made by culprit from the recordings named above. Shares are of the CPU time (wall time less idle) of one recording unless they say otherwise.',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same for a script: what is said of the run, then each recording's own report. */
export function runJson(
  run: readonly Diagnosed[],
  options: JsonOptions,
  together: readonly RunFinding[] = [],
): object {
  const waits = waitsIn(run.map(({ member }) => member));
  return {
    schemaVersion: SCHEMA_VERSION,
    kind: 'run',
    members: run.map(({ member }) => ({
      file: member.model.recording.file,
      name: member.name,
      pid: member.pid,
      thread: member.thread,
      wallMicros: wallOf(member.model),
      onCpuMicros: member.model.onCpu,
      waitsFor: waits
        .filter(({ waiter }) => waiter === member)
        .map(({ worker, micros }) => ({ file: worker.model.recording.file, name: worker.name, micros })),
    })),
    findings: rankedOver(run, together).map(({ of, members, finding, share }) => ({
      recording: of.member.model.recording.file,
      ...(members.length > 1 ? { alsoIn: members.slice(1).map(({ model }) => model.recording.file) } : {}),
      shareOfRun: share,
      ...finding,
    })),
    recordings: run.map(({ member, method, ...diagnosis }) =>
      jsonReport(member.model, diagnosis, method, options),
    ),
  };
}
