import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { makeRing, RingSource, RingWriter } from '../../source/load/ring.ts';

test('what is written comes out in order, around the end of the ring', async () => {
  const ring = makeRing(8);
  const writer = new RingWriter(ring);
  const source = new RingSource(ring);
  const into = new Uint8Array(16);
  for (let round = 0; round < 20; round++) {
    const chunk = Uint8Array.from({ length: 5 }, (_, i) => round * 5 + i);
    assert.equal(await writer.write(chunk), true);
    let got = 0;
    while (got < 5) got += source.read(into, got, 16);
    assert.deepEqual(into.subarray(0, 5), chunk);
  }
  writer.end();
  assert.equal(source.read(into, 0, 16), 0);
  assert.equal(source.problem, null);
});

test('a writer waits for room, and is let go by cancelling', async () => {
  const ring = makeRing(4);
  const writer = new RingWriter(ring);
  const source = new RingSource(ring);
  const into = new Uint8Array(8);
  const writing = writer.write(Uint8Array.of(1, 2, 3, 4, 5, 6));
  assert.equal(source.read(into, 0, 8), 4);
  assert.equal(await writing, true);
  assert.equal(source.read(into, 4, 8), 2);
  assert.deepEqual([...into], [1, 2, 3, 4, 5, 6, 0, 0]);
  const stuck = writer.write(new Uint8Array(9));
  writer.cancel();
  assert.equal(await stuck, false);
  assert.equal(await writer.write(Uint8Array.of(1)), false);
});

test('a problem reaches the other end with the end', () => {
  const ring = makeRing(4);
  new RingWriter(ring).end('its gzip data is damaged (é)');
  const source = new RingSource(ring);
  assert.equal(source.read(new Uint8Array(4), 0, 4), 0);
  assert.equal(source.problem, 'its gzip data is damaged (é)');
});

test('across threads, a reader that blocks gets every byte', async () => {
  const ring = makeRing(64);
  const worker = new Worker(
    `const { workerData, parentPort } = require('node:worker_threads');
     import(workerData.module).then(({ RingSource }) => {
       const source = new RingSource(workerData.ring);
       const into = new Uint8Array(50);
       let sum = 0, length = 0;
       for (let got = source.read(into, 0, 50); got > 0; got = source.read(into, 0, 50)) {
         for (let i = 0; i < got; i++) sum = (sum * 31 + into[i]) | 0;
         length += got;
       }
       parentPort.postMessage({ sum, length });
     });`,
    {
      eval: true,
      execArgv: [],
      workerData: { ring, module: new URL('../../source/load/ring.ts', import.meta.url).href },
    },
  );
  const result = new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject));
  const writer = new RingWriter(ring);
  let sum = 0;
  let length = 0;
  for (let round = 0; round < 300; round++) {
    const chunk = Uint8Array.from({ length: round % 97 }, (_, i) => (round * 13 + i) & 255);
    for (const byte of chunk) sum = (sum * 31 + byte) | 0;
    length += chunk.length;
    await writer.write(chunk);
  }
  writer.end();
  assert.deepEqual(await result, { sum, length });
});
