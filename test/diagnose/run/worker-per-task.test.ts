import assert from 'node:assert/strict';
import test from 'node:test';
import { buildModel } from '../../../source/cpu/build.ts';
import { WHOLE } from '../../../source/cpu/model.ts';
import { runsOf } from '../../../source/cpu/run.ts';
import { findTogether } from '../../../source/diagnose/run/worker-per-task.ts';
import { type Diagnosed, rankedOver, runJson, runMarkdown } from '../../../source/report/run.ts';
import { testSources } from '../../support/sources.ts';
import { findingsOf, recordingOf, type Stack, writeSources } from '../recordings.ts';

const LOADS: Stack[] = [
  { frames: ['link@node:internal/modules/esm/module_job'], samples: 80 },
  { frames: ['(top)@./work.mjs'], samples: 20 },
];
const WORKS: Stack[] = [
  { frames: ['link@node:internal/modules/esm/module_job'], samples: 10 },
  { frames: ['(top)@./work.mjs'], samples: 90 },
];

const POOL = `import { Worker } from 'node:worker_threads';\nconst script = new URL('./work.mjs', import.meta.url);\nexport class Hall {\n  grade(part) {\n    return new Worker(script, { workerData: part });\n  }\n}\n`;
const FORK = `import { fork } from 'node:child_process';\nexport const convert = (file) => fork(new URL('./work.mjs', import.meta.url), [file]);\n`;
const MAIN = `import './hall.mjs';\nfunction split(all) {\n  return all; //hot\n}\nsplit(process.argv);\n`;
const WORK = 'export const n = 1; //hot\n';

interface Part {
  /** Process and thread: those of the main thread are 10 and 0. */
  of: [pid: number, thread: number];
  /** Milliseconds after the start of the run. */
  at: number;
  stacks: Stack[];
}

/** What is found in a run of a main thread that is there all the time, and others. */
function runOf(hall: string, parts: Part[], mainSamples = 20) {
  const source = writeSources({ 'main.mjs': MAIN, 'hall.mjs': hall, 'work.mjs': WORK });
  const main: Part = {
    of: [10, 0],
    at: 0,
    stacks: [
      { frames: ['(top)', 'split'], samples: mainSamples },
      { frames: ['(idle)'], samples: 5000 },
    ],
  };
  const models = [main, ...parts].map(({ of: [pid, thread], at, stacks }) => {
    const recording = recordingOf(source, stacks);
    recording.file = `${source.folder}/CPU.20261128.010203.${pid}.${thread}.001.cpuprofile`;
    recording.timeline.startMicros = 1000 + at * 1000;
    return buildModel(recording, WHOLE);
  });
  const [run] = runsOf(models);
  const together = findTogether(run, testSources());
  const diagnosed: Diagnosed[] = run.map((member) => ({
    member,
    method: [],
    levers: [],
    findings: findingsOf(member.model, { sources: testSources() }),
  }));
  return { run: diagnosed, together };
}

const workers = (starts: number[], stacks = LOADS): Part[] =>
  starts.map((at, i) => ({ of: [10, i + 1], at, stacks }));

test('a worker for each task: told once, at the call that starts them, in place of what each says of its start', () => {
  const { run, together } = runOf(POOL, workers([0, 60, 200, 300, 400, 500]));
  const [{ finding, members }] = together;
  assert.equal(finding.verdict, 'optimize');
  assert.deepEqual(
    'url' in finding.subject && [
      finding.subject.name,
      finding.subject.line,
      /[^/]*$/.exec(finding.subject.url)?.[0],
    ],
    ['grade', 5, 'hall.mjs'],
  );
  // Two of six were there at a time: loading in the four others, of 620 milliseconds.
  assert.equal(finding.impact.share.toFixed(3), ((480 * 4) / 6 / 620).toFixed(3));
  assert.match(finding.title, /`grade` starts a worker thread for each task: 6 in this run/);
  assert.match(finding.evidence[0].text, /6 worker threads were recorded, at most 2 at a time/);
  assert.equal(members.length, 7);
  const ranked = rankedOver(run, together);
  assert.equal(ranked[0].finding, finding);
  assert.ok(rankedOver(run).some((one) => one.finding.rule === 'startup-modules'));
  assert.deepEqual(
    ranked.filter((one) => one.finding.rule === 'startup-modules'),
    [],
  );
  assert.match(
    runMarkdown(run, together),
    /^\| 1 \| \*\*optimize\*\* \| `main\.mjs and 6 more` \| `grade` starts a worker thread for each task/m,
  );
  const json = runJson(run, { top: 5, version: '0' }, together) as {
    findings: { rule: string; alsoIn: string[] }[];
  };
  assert.equal(json.findings[0].rule, 'worker-per-task');
  assert.equal(json.findings[0].alsoIn.length, 6);
});

test('a process for each task is found the same way', () => {
  const parts = [100, 300, 500, 700].map((at, i): Part => ({ of: [11 + i, 0], at, stacks: LOADS }));
  const [{ finding }] = runOf(FORK, parts).together;
  assert.match(finding.title, /^`convert` starts a Node process for each task: 4 in this run/);
});

test('workers that are kept, that work, that are few, or that no own code starts are no finding', () => {
  const silent = (hall: string, parts: Part[], mainSamples?: number) =>
    assert.deepEqual(runOf(hall, parts, mainSamples).together, []);
  silent(POOL, workers([0, 5, 10, 15]));
  // One of a pool was replaced.
  silent(POOL, workers([0, 5, 10, 15, 120]));
  silent(POOL, workers([0, 200, 400, 600], WORKS));
  silent(POOL, workers([0, 200]));
  silent('export const none = 1;\n', workers([0, 200, 400, 600]));
  silent(FORK, workers([0, 200, 400, 600]));
  // Starting them is next to nothing beside what the main thread does.
  silent(POOL, workers([0, 200, 400, 600]), 4000);
});
