import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../source/diagnose/finding.ts';
import { recordHeaps } from '../../heap/record.ts';
import { diagnoseHeap } from '../../support/plain-findings.ts';

/** What three snapshots of a portal say, whose clinics do `use` when they are asked for. */
async function portal(fields: string, use: string, clinics = '(s) => all.slice(s * 50, s * 50 + 50)') {
  const models = await recordHeaps(`
    class Row { constructor(i) { this.day = { at: i }; } }
    class Clinic { constructor(n) { this.number = n; } ${fields} }
    const all = Array.from({ length: 200 }, (_, n) => new Clinic(n));
    globalThis.all = () => all;
    const asked = ${clinics};
    const rows = (n) => Array.from({ length: n }, (_, i) => new Row(i));
    for (let s = 0; s < 3; s++) { for (const clinic of asked(s)) { ${use} } snapshot(); }`);
  return diagnoseHeap(models[2], { earlier: models.slice(0, 2) });
}

const accused = (findings: Finding[]) =>
  findings.filter(({ verdict }) => verdict === 'optimize').map(({ title }) => title);

test('a field that each object fills once is left alone', async () => {
  const findings = await portal('rows = null;', 'clinic.rows ??= rows(60);');
  assert.deepEqual(accused(findings), []);
  assert.ok(findings.some(({ evidence }) => evidence.some(({ metric }) => metric === 'filled once')));
});

test('a field that goes on growing in each object is a leak', async () => {
  const findings = await portal('rows = [];', 'clinic.rows.push(...rows(20));', '() => all');
  assert.equal(findings[0].verdict, 'optimize');
  assert.match(findings[0].title, /Clinic\.rows/);
});

test('a field that is filled anew with more each time is a leak', async () => {
  const findings = await portal('rows = [];', 'clinic.rows = rows(clinic.rows.length + 20);', '() => all');
  assert.equal(findings[0].verdict, 'optimize');
});

test('objects that are added with their fields full are a leak', async () => {
  const findings = await portal(
    'rows = null;',
    'clinic.rows = rows(40); all.push(clinic);',
    '(s) => Array.from({ length: 100 }, (_, n) => new Clinic(s * 100 + n))',
  );
  assert.equal(findings[0].verdict, 'optimize');
});
