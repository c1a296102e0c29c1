/** A slow program that waits for nothing is sent to its CPU profile, and not told that all is well. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { diagnoseWaits } from '../../source/diagnose/waits/diagnose.ts';
import { openRecording } from '../../source/load/open.ts';
import type { WaitsModel } from '../../source/waits/model.ts';
import { testSources } from '../support/sources.ts';
import { waitsSessionOn } from '../support/waits-session.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/order-page.waits.json.gz', import.meta.url));
const [opened] = await openRecording(SAMPLE);
if (opened.kind !== 'waits') assert.fail(`opened as ${opened.kind}`);
const { model } = opened;

/** The sample with no operation, all of its routes' time on the CPU, and the slowest request as slow as asked. */
function onCpu(p99Micros: number, utilization = 0.97): WaitsModel {
  const { operations } = model.recording;
  return {
    ...model,
    operations: [],
    recording: { ...model.recording, operations: { ...operations, count: 0, request: new Int32Array(0) } },
    routes: model.routes.map((route) => ({
      ...route,
      p99Micros,
      cpuMicros: route.totalMicros,
      blockedMicros: 0,
      waitMicros: 0,
      kinds: [],
    })),
    loop: { utilization, p50Micros: 4000, p99Micros: 114_000, maxMicros: 1_150_000, coreShare: 0.87 },
  };
}

test('slow requests that are all CPU time: the finding says so, and what to record next', () => {
  const [finding, ...more] = diagnoseWaits(onCpu(86_000), testSources());
  assert.equal(finding.rule, 'cpu-bound');
  assert.equal(finding.verdict, 'investigate');
  assert.match(finding.title, /^100 % of requests' time is CPU time/);
  assert.match(finding.proposal, /culprit record -- node app\.js/);
  assert.match(finding.evidence.map(({ text }) => text).join('\n'), /itself uses [\d.]+ % of CPU time/);
  assert.match(finding.evidence.map(({ text }) => text).join('\n'), /other programs had every core for 87 %/);
  assert.deepEqual(more, []);
});

test('fast requests, or an event loop with time to spare, are left as they are', () => {
  for (const fine of [onCpu(12_000), onCpu(86_000, 0.2)])
    assert.deepEqual(
      diagnoseWaits(fine, testSources()).map(({ rule, verdict }) => [rule, verdict]),
      [['waiting-is-right', 'leave']],
    );
});

test('a request without operations says so on a line of its own', async () => {
  const bench = await waitsSessionOn(onCpu(86_000));
  await bench.press('4');
  const lines = bench.lines();
  const said = lines.findIndex((line) => line.trim() === 'No operation recorded: it waited for nothing.');
  assert.ok(said > 0, bench.text());
  assert.match(lines[said + 2], /^ +How long all \d+ requests took/);
});

test('routes whose requests wait for nothing leave no empty screen: how long they took stands below', async () => {
  const bench = await waitsSessionOn(onCpu(86_000));
  await bench.press('3');
  assert.match(bench.text(), /Its slowest request: [\d.]+ ms, and it waited for nothing/);
  assert.match(bench.text(), /How long all \d+ requests took/);
});
