import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { evaluateGoal, parseGoal } from '../../source/cpu/goals.ts';
import type { CpuModel } from '../../source/cpu/model.ts';
import { SourceReader } from '../../source/diagnose/diagnose.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { openRecording } from '../../source/load/open.ts';
import { testSources } from '../support/sources.ts';
import { CASES } from './cases.ts';
import { CODE_CASES } from './cases-code.ts';
import { findingsOf, modelOf, recordingOf, writeSources } from './recordings.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));

/** A goal that holds already is no goal, and no part of the time is more than all of it. */
function check(model: CpuModel, findings: readonly Finding[]): void {
  for (const { rule, title, verdict, goal, evidence } of findings) {
    for (const row of evidence)
      if (row.unit === 'share') assert.ok(row.value <= 1.0001, `${rule}: ${row.text}`);
    if (goal === null || verdict === 'leave') continue;
    const parsed = parseGoal(goal);
    assert.ok(parsed, goal);
    const { value, holds } = evaluateGoal(model, parsed);
    assert.ok(value !== null && !holds, `${rule}: ${title}: ${goal}, ${value} now`);
  }
}

for (const one of [...CASES, ...CODE_CASES])
  test(`${one.rule}: its recording misses the goals of its findings`, () => {
    const { files, stacks, rounds } = one.fires;
    const model = modelOf(recordingOf(writeSources(files), stacks, rounds));
    check(model, findingsOf(model, { sources: testSources() }));
  });

test('the samples miss the goals of their findings', async () => {
  let goals = 0;
  for (const file of readdirSync(samples).filter((name) =>
    /\.(cpuprofile|trace\.json|heapprofile)(\.gz)?$/.test(name),
  )) {
    const opened = await openRecording(`${samples}${file}`);
    for (const one of opened)
      if (one.kind === 'profile') {
        const findings = findingsOf(one.model, {
          sources: new SourceReader({ roots: [`${samples}programs`] }),
        });
        check(one.model, findings);
        goals += findings.filter(({ goal }) => goal !== null).length;
      }
    for (const one of opened) one.close();
  }
  assert.ok(goals >= 4, `${goals} goals`);
});

for (const known of ['exports.unique', 'get unique', 'a'])
  test(`a goal bears the name that V8 gave the function: ${known}`, () => {
    const { files, stacks } = CASES.find((one) => one.subject === 'unique')!.fires;
    const recording = recordingOf(writeSources(files), stacks);
    recording.strings[recording.strings.indexOf('unique')] = known;
    const model = modelOf(recording);
    const findings = findingsOf(model, { sources: testSources() });
    check(model, findings);
    assert.equal(findings[0].goal, `self(${known}) <= 59ms`);
  });
