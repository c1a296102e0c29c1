import { readFileSync } from 'node:fs';
import { buildModel } from '../../source/cpu/build.ts';
import { type CpuModel, WHOLE } from '../../source/cpu/model.ts';
import { type Member, runsOf } from '../../source/cpu/run.ts';
import { type Diagnosis, diagnose } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { findTogether } from '../../source/diagnose/run/worker-per-task.ts';
import { showOriginals } from '../../source/load/originals.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MemorySource } from '../../source/load/source.ts';
import { rankedOver } from '../../source/report/run.ts';
import { type Recorded, sourcesOf } from './record.ts';

/** Recordings of one run, a thread or process each. */
export const modelsOf = ({ recordings, home }: Recorded): CpuModel[] =>
  recordings.map((file) => {
    const profiles = readProfiles(new MemorySource(readFileSync(file)), file);
    showOriginals(profiles, sourcesOf({ home }));
    return buildModel(profiles[0], WHOLE);
  });

/** What a report on all recordings of a run says: the findings of the longest run, ranked across; levers of its heaviest member. */
export function ofRun(
  models: CpuModel[],
  place: Pick<Recorded, 'home'>,
): Diagnosis & { modelOf(finding: Finding): CpuModel } {
  const [run] = runsOf(models).sort((a, b) => cpuOf(b) - cpuOf(a));
  const members = run.map((member) => ({
    member,
    method: [],
    ...diagnose(member.model, { sources: sourcesOf(place) }),
  }));
  return {
    findings: rankedOver(members, findTogether(run, sourcesOf(place))).map(({ finding }) => finding),
    levers: members[0].levers,
    modelOf: (finding) =>
      members.find(({ findings }) => findings.includes(finding))?.member.model ?? members[0].member.model,
  };
}

const cpuOf = (run: readonly Member[]): number => run.reduce((sum, { model }) => sum + model.onCpu, 0);
