/** Profiles of a busy machine say that their shares are rough; profiles of an idle one do not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { qualityNotes } from '../../source/report/outside.ts';
import { recordingOf, type SampleSpec } from '../support/recording.ts';

const steady: SampleSpec[] = Array.from({ length: 200 }, () => ({ stack: ['work'], micros: 1000 }));
const notesOf = (samples: SampleSpec[]) => qualityNotes(buildModel(recordingOf(samples), WHOLE));

test('gaps between samples that hold much of the CPU time are named, with how much', () => {
  const late = [60_000, 20_000, 20_000].map((micros) => ({ stack: ['work'], micros }));
  assert.match(
    notesOf([...steady, ...late]).join('\n'),
    /^33 % of CPU time lies in 3 gaps of 20\.0 ms or more between samples: .*record on an idle machine$/,
  );
});

test('idle time, and a gap or two in a long recording, are no doubt', () => {
  assert.deepEqual(notesOf([...steady, { stack: ['(idle)'], micros: 500_000 }]), []);
  assert.deepEqual(notesOf([...steady, { stack: ['work'], micros: 90_000 }]), []);
});
