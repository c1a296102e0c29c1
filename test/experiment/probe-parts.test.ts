import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// Parts of the probe's runtime that look at the whole thread: each in a Node of its own.

const at = (name: string) =>
  JSON.stringify(fileURLToPath(new URL(`../../source/experiment/probe/${name}`, import.meta.url)));
const printed = (program: string) =>
  JSON.parse(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' }));

test('what gets old and is dropped is told from what is built up, and from what dies young', () => {
  const of = (rounds: number, body: string) =>
    printed(`const { Collections } = require(${at('collections.cjs')});
      const all = new Collections(); all.begin();
      const kept = []; let n = 0;
      for (let round = 0; round < ${rounds}; round++) { ${body} }
      const { allocated, aged, freed, cycles } = all.result();
      console.log(JSON.stringify({ aged: aged / allocated, freed: freed / Math.max(1, aged), cycles, n: kept.length + n }));`);
  const list = 'Array.from({ length: 30000 }, (_, i) => ({ i, at: { x: i } }))';
  const ring = of(400, `kept[round % 12] = ${list};`);
  assert.ok(ring.aged > 0.25 && ring.freed > 0.25, JSON.stringify(ring));
  const built = of(40, `kept.push(${list});`);
  assert.ok(built.aged > 0.25 && built.freed < 0.25, JSON.stringify(built));
  const young = of(20, 'for (let i = 0; i < 300000; i++) n += [round, { i }].length;');
  assert.ok(young.cycles > 0 && young.aged < 0.01, JSON.stringify(young));
});

test('a thread that is fed by a child is told from one that waits for timers and files', () => {
  const of = (body: string) =>
    printed(`const { Waiting } = require(${at('waiting.cjs')});
      const all = new Waiting(); all.begin();
      const end = () => { process.stdout.write(JSON.stringify(all.result())); process.exit(); };
      ${body}`);
  const fed =
    of(`const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => console.log(1), 50)'], { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', () => { if (all.looks > 30) { child.kill(); end(); } });`);
  assert.equal(fed.started, 1);
  assert.ok(fed.fed >= 0.8 * fed.looks, JSON.stringify(fed));
  const timers = of(`const next = () => (all.looks > 30 ? end() : setTimeout(next, 20)); next();`);
  assert.ok(timers.fed < 0.2 * timers.looks, JSON.stringify(timers));
});
