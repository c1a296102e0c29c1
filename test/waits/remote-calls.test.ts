/** Libraries that are not installed here, by files of their names that answer as they do: what is called is recorded. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { operation, recordProgram } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'culprit-remote-'));
after(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

test('grpc: each call by its method, who made it, and whether it failed', async () => {
  write(
    'node_modules/@grpc/grpc-js/build/src/client.js',
    `exports.Client = class {
      makeUnaryRequest(path, toBytes, fromBytes, message, options, callback) {
        setTimeout(callback, 10, message.fails ? new Error('no') : null, { of: message });
        return { call: true };
      }
    };`,
  );
  const recorded = await recordProgram([
    write(
      'prices.cjs',
      `const { Client } = require('@grpc/grpc-js/build/src/client.js');
      const client = new Client();
      const bytes = (x) => x;
      const price = (message) => new Promise((resolve) => {
        const call = client.makeUnaryRequest('/shop.Prices/Get', bytes, bytes, message, {}, (error, answer) => resolve(answer.of));
        if (!call.call) throw new Error('no call');
      });
      async function prices() {
        for (let sku = 0; sku < 12; sku++) if ((await price({ sku, fails: sku === 3 })).sku !== sku) process.exitCode = 1;
      }
      prices();`,
    ),
  ]);
  assert.equal(recorded.exitCode, 0, recorded.stderr);
  const row = operation(recorded, 'gRPC /shop.Prices/Get');
  assert.deepEqual([row.kind, row.count, row.errors], ['http', 12, 1]);
  assert.equal(recorded.findings[0].rule, 'n-plus-one');
});

test('piscina: each task by the file that does it, while it is queued too', async () => {
  write(
    'node_modules/piscina/dist/index.js',
    `exports.Piscina = class {
      constructor(options) { this.options = options; this.last = Promise.resolve(); }
      run(task) { return (this.last = this.last.then(() => new Promise((resolve) => setTimeout(resolve, 20, task * 2)))); }
    };`,
  );
  const recorded = await recordProgram([
    write(
      'scores.cjs',
      `const { Piscina } = require('piscina/dist/index.js');
      const pool = new Piscina({ filename: '/srv/scores/work.js' });
      async function scores() {
        const all = await Promise.all([1, 2, 3].map((n) => pool.run(n)));
        if (all.join() !== '2,4,6') process.exitCode = 1;
      }
      scores();`,
    ),
  ]);
  assert.equal(recorded.exitCode, 0, recorded.stderr);
  const row = operation(recorded, 'piscina task work.js');
  assert.deepEqual([row.kind, row.count, row.maxConcurrent], ['worker', 3, 3]);
});
