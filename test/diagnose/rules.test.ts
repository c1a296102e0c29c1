import assert from 'node:assert/strict';
import test from 'node:test';
import { CAUSES } from '../../bench/diagnosis/judge.ts';
import { stands } from '../../source/diagnose/code/edit.ts';
import { RULES } from '../../source/diagnose/rules.ts';
import { CASES as GENERAL } from './cases.ts';
import { AGAIN } from './cases-again.ts';
import { CACHES } from './cases-caches.ts';
import { CALLERS } from './cases-callers.ts';
import { CODE_CASES } from './cases-code.ts';
import { COMPOSITION } from './cases-composition.ts';
import { FACTS_CASES } from './cases-facts.ts';
import { IMPLIED } from './cases-implied.ts';
import { INNOCENT } from './cases-innocent.ts';
import { INPUTS } from './cases-inputs.ts';
import { LASTING_CASES } from './cases-lasting.ts';
import { MOVES } from './cases-moves.ts';
import { PACKAGES } from './cases-packages.ts';
import { PIECES } from './cases-pieces.ts';
import { PRECISION } from './cases-precision.ts';
import { WASTE } from './cases-waste.ts';
import { findingsFor } from './recordings.ts';

const CASES = [
  ...GENERAL,
  ...CODE_CASES,
  ...LASTING_CASES,
  ...FACTS_CASES,
  ...AGAIN,
  ...CACHES,
  ...CALLERS,
  ...INNOCENT,
  ...PRECISION,
  ...MOVES,
  ...INPUTS,
  ...WASTE,
  ...COMPOSITION,
  ...IMPLIED,
  ...PACKAGES,
  ...PIECES,
];

for (const one of CASES) {
  test(`${one.rule} fires where it must: ${one.subject ?? 'the recording'}`, () => {
    const findings = findingsFor(one.fires.files, one.fires.stacks, one.fires.rounds);
    const [first] = findings;
    assert.equal(
      first.rule,
      one.rule,
      findings.map((finding) => `${finding.rule}: ${finding.title}`).join('\n'),
    );
    if (one.subject) assert.equal(first.subject.name, one.subject);
    if (first.verdict === 'optimize')
      assert.ok(
        CAUSES[first.rule],
        `bench/diagnosis/judge.ts does not say which cause ${first.rule} stands for`,
      );
    assert.ok(first.title.length > 10 && first.proposal.length > 20 && first.tradeOffs.length > 0);
    assert.ok(
      first.evidence.length > 0 &&
        first.evidence.every((row) => row.text !== '' && Number.isFinite(row.value)),
    );
    assert.ok(first.confidence > 0 && first.confidence <= 1);
    if (first.verdict === 'leave') assert.equal(first.impact.maxSpeedup, 1);
    else {
      // At least: less than Amdahl has of the share.
      const whole = 1 / Math.max(0.001, 1 - first.impact.share);
      assert.ok(
        first.impact.bound === 'at least'
          ? first.impact.maxSpeedup! < whole
          : Math.abs(first.impact.maxSpeedup! - whole) < 1e-9,
      );
    }
    if (first.code && first.code.language !== 'sh') {
      assert.ok(stands(first.code.after), first.code.after);
      assert.notEqual(first.code.before, first.code.after);
    }
    assert.ok(first.benchmark !== '' && first.verification !== '');
  });

  test(`${one.rule} is silent where it must be: ${one.silent.why}`, () => {
    const findings = findingsFor(one.silent.files, one.silent.stacks, one.silent.rounds);
    assert.ok(findings.length > 0);
    assert.deepEqual(
      findings.filter((finding) => finding.rule === one.rule).map((finding) => finding.title),
      [],
    );
  });
}

test('every rule has a recording on which it must fire and one on which it must not', () => {
  const covered = new Set(CASES.map((one) => one.rule));
  // Needs a second recording: has a test of its own.
  covered.add('allocation-heavy-lines');
  assert.deepEqual(
    RULES.map((rule) => rule.name).filter((name) => !covered.has(name)),
    [],
  );
});

test('the causes that the bench accepts are of rules that there are', () => {
  // Those of what a probe measured, and of several recordings together, have no rule.
  const isMade = (name: string) => name.startsWith('measured-') || name === 'worker-per-task';
  const names = new Set(RULES.map((rule) => rule.name));
  assert.deepEqual(
    Object.keys(CAUSES).filter((name) => !names.has(name) && !isMade(name)),
    [],
  );
});
