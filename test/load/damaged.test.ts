import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../source/load/errors.ts';
import { readAll, readOne, small } from './helpers.ts';

const legacy = {
  head: {
    functionName: '(root)',
    hitCount: 0,
    id: 1,
    children: [{ functionName: 'a\\"é', url: 'a.js', lineNumber: 3, hitCount: 4, id: 2, children: [] }],
  },
  startTime: 1,
  endTime: 2,
  samples: [2, 2],
  timestamps: [1_100_000, 1_300_000],
};
const allocation = {
  head: { callFrame: { functionName: '(root)', scriptId: '0', url: '' }, selfSize: 8, id: 1, children: [] },
  samples: [{ size: 8, nodeId: 1, ordinal: 1 }],
};
const trace = {
  traceEvents: [
    {
      args: {
        data: {
          cpuProfile: { nodes: [{ id: 1, callFrame: { functionName: '(root)' } }], samples: [1, 1] },
          timeDeltas: [10, 2000000],
        },
      },
      id: '0x1',
      name: 'ProfileChunk',
      ph: 'P',
      pid: 1,
      tid: 2,
    },
    { args: { name: 'main' }, name: 'thread_name', ph: 'M', pid: 1, tid: 2 },
  ],
};

for (const [name, profile] of Object.entries({ current: small(), legacy, allocation, trace })) {
  test(`cut at every byte: shown with a note, or refused with the byte (${name})`, () => {
    const whole = Buffer.from(JSON.stringify(profile));
    const seen = { shown: 0, refused: 0 };
    for (let length = 1; length < whole.length; length++) {
      try {
        const [recording] = readAll(whole.subarray(0, length));
        assert.match(recording.dataQuality[0], new RegExp(`^the file is cut off at byte ${length}:`));
        seen.shown++;
      } catch (error) {
        assert.ok(error instanceof InputError, String(error));
        assert.match(error.message, new RegExp(`it ends too early, at byte ${length}:`));
        assert.ok(!error.message.includes('\n'));
        seen.refused++;
      }
    }
    assert.ok(seen.shown > 0 && seen.refused > 0);
  });

  test(`any byte replaced: shown or refused, never anything else (${name})`, () => {
    const whole = Buffer.from(JSON.stringify(profile));
    for (const byte of [0, 0x20, 0x22, 0x2c, 0x2d, 0x39, 0x5b, 0x5c, 0x5d, 0x61, 0x7b, 0x7d, 0x80, 0xff]) {
      for (let at = 0; at < whole.length; at++) {
        const damaged = Buffer.from(whole);
        damaged[at] = byte;
        try {
          for (const recording of readAll(damaged)) {
            const { nodes, timeline } = recording;
            assert.ok(nodes.parent.every((parent, row) => parent < row));
            assert.ok(timeline.node.every((row) => row >= 0 && row < nodes.count));
            assert.ok(timeline.time.every((time, i) => time >= (i > 0 ? timeline.time[i - 1] : 0)));
          }
        } catch (error) {
          assert.ok(error instanceof InputError, `byte ${byte} at ${at}: ${(error as Error).stack}`);
        }
      }
    }
  });
}

test('a profile cut within its samples shows hit counts; within its times, the samples that have one', () => {
  const text = JSON.stringify(small());
  const inSamples = readOne(text.slice(0, text.indexOf('"samples":[2,3') + 13));
  assert.equal(inSamples.timeline.count, 0);
  assert.deepEqual([...inSamples.nodes.weight], [0, 2, 1]);
  assert.equal(inSamples.timeline.wallMicros, 400);
  const inTimes = readOne(text.slice(0, text.indexOf('[100,100,15') + 11));
  assert.deepEqual([...inTimes.timeline.time].slice(0, 2), [100, 200]);
  assert.equal(inTimes.timeline.count, 2);
  assert.equal(inTimes.timeline.tailMicros, 100);
});

test('what is no recording is called by its name', () => {
  const refusals: [string, RegExp][] = [
    ['', /^it is empty$/],
    [' \n ', /^it holds nothing but white space$/],
    ['#!/bin/sh\n', /^not a recording \(starts with "#"\)/],
    ['\u0000\u0001', /^not a recording \(starts with 0x00\)/],
    ['"text"', /^not a recording \(starts with """\)/],
    ['{"name":"x","version":"1"}', /neither a CPU profile, .* \(its keys are "name", "version"\)$/],
    ['{}', /neither a CPU profile,.* nor a heap snapshot \(it has no keys\)$/],
    ['[1,2,{"a":3}]', /neither a CPU profile, .* \(it is a list\)$/],
    ['{"nodes":[],"samples":[]}', /no nodes/],
    ['{"nodes":7}', /neither a CPU profile/],
    ['{"nodes":[{"id":1}],"startTime":NaN}', /not valid JSON: "N" at byte 32, where a value should be/],
    ['{"nodes":[{"id":1}]"samples":[]}', /not valid JSON: """ at byte 19, where "," or "}" should be/],
    ['{"nodes":[{"id":01.x}]}', /not valid JSON: a malformed number at byte 16/],
    [
      String.raw`{"nodes":[{"id":1,"functionName":"\q"}]}`,
      /not valid JSON: a bad escape in the string at byte 33/,
    ],
    ['{"nodes":[5]}', /not valid JSON: "5" at byte 10, where "{" should be/],
  ];
  for (const [text, message] of refusals) {
    assert.throws(
      () => readAll(text),
      (error: unknown) => {
        assert.ok(error instanceof InputError, String(error));
        assert.match(error.message, message, text);
        return true;
      },
    );
  }
});

test('a node that says nothing of its function is told', () => {
  const profile = small() as { nodes: { callFrame?: object }[] };
  delete profile.nodes[1].callFrame;
  const { dataQuality } = readOne(profile);
  assert.ok(
    dataQuality.includes('1 node had no function (callFrame): shown as (anonymous)'),
    dataQuality.join(),
  );
  assert.deepEqual(readOne(small()).dataQuality, []);
});
