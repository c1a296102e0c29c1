import assert from 'node:assert/strict';
import test from 'node:test';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { runsOf } from '../../source/cpu/run.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { type Diagnosed, rankedOver, runMarkdown } from '../../source/report/run.ts';
import { recordingOf } from '../support/recording.ts';

/** A run of a main thread and workers: milliseconds on the CPU, and what was found in each: verdict, share, name. */
function runOf(
  parts: { script: string; millis: number; findings: [Finding['verdict'], number, string][] }[],
): Diagnosed[] {
  const models = parts.map(({ script, millis }, thread) => {
    const recording = recordingOf(
      [{ stack: [{ name: 'work', url: `file:///app/${script}` }], micros: millis * 1000 }],
      {
        file: `CPU.20261128.010203.10.${thread}.00${thread}.cpuprofile`,
      },
    );
    recording.timeline.startMicros = 1000;
    return buildModel(recording, WHOLE);
  });
  const [run] = runsOf(models);
  return run.map((member) => ({
    member,
    method: [],
    levers: [],
    findings: parts[models.indexOf(member.model)].findings.map(
      ([verdict, share, name]) =>
        ({
          rule: 'some-rule',
          verdict,
          title: `${name} is slow`,
          strategy: 'algorithmic',
          subject: { name, url: 'file:///app/x.js', line: 1, column: 1 },
          package: null,
          basis: 'source',
          evidence: [],
          confidence: 0.9,
          impact: { share, maxSpeedup: 1, bytes: null, text: '' },
          proposal: '',
          tradeOffs: [],
          code: null,
          benchmark: '',
          verification: '',
          goal: null,
        }) as unknown as Finding,
    ),
  }));
}

test('what workers of one script have in common is one finding, with the time of all', () => {
  const run = runOf([
    { script: 'main.js', millis: 100, findings: [['optimize', 0.9, 'start']] },
    {
      script: 'work.js',
      millis: 300,
      findings: [
        ['optimize', 0.5, 'scan'],
        ['optimize', 0.1, 'scan'],
      ],
    },
    { script: 'work.js', millis: 100, findings: [['optimize', 0.5, 'scan']] },
  ]);
  const ranked = rankedOver(run);
  assert.deepEqual(
    ranked.map(({ finding, members, share }) => [
      finding.subject.name,
      members.length,
      Math.round(share * 100),
    ]),
    [
      ['scan', 2, 40],
      ['start', 1, 18],
      ['scan', 1, 6],
    ],
  );
  assert.match(
    runMarkdown(run),
    /^\| 1 \| \*\*optimize\*\* \| `worker work\.js ×2` \| scan is slow \| 40 % \|$/m,
  );
});

test('a small open question comes after what is said of the heaviest member; that another is fine is no finding', () => {
  const run = runOf([
    { script: 'main.js', millis: 20, findings: [['investigate', 0.9, 'load']] },
    { script: 'work.js', millis: 900, findings: [['leave', 0, 'spread out']] },
    {
      script: 'other.js',
      millis: 300,
      findings: [
        ['leave', 0, 'waits'],
        ['optimize', 0.1, 'parse'],
      ],
    },
  ]);
  assert.deepEqual(
    rankedOver(run).map(({ finding }) => finding.subject.name),
    ['parse', 'spread out', 'load'],
  );
  // It is a line in the table, and no chapter.
  const text = runMarkdown(run);
  assert.match(text, /^\| 3 \| investigate \| `main\.js` \| load is slow/m);
  assert.match(text, /^## 2\. spread out is slow/m);
  assert.doesNotMatch(text, /^## 3\. /m);
});
