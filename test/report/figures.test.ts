/** Any number of one thing is the same wherever a report says it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CATEGORIES } from '../../source/cpu/model.ts';
import { percent } from '../../source/format/numbers.ts';
import { run, sample } from '../commands/run.ts';
import { SAMPLES } from './golden.ts';

interface Row {
  name: string;
  url: string;
  line: number | null;
  category: string;
  package: string | null;
  selfMicros: number;
  samples: number;
  totalMicros: number;
  lines: { micros: number }[];
}

const about = (a: number, b: number, what: string) =>
  assert.ok(Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a)) + 1, `${what}: ${a} and ${b}`);

async function reported(name: string, ...flags: string[]) {
  const { code, stdout, stderr } = await run(
    'report',
    sample(name),
    '--source-root',
    sample('programs'),
    ...flags,
  );
  assert.equal(code, 0, stderr);
  return stdout;
}

for (const name of SAMPLES.filter((one) => /cpuprofile|trace/.test(one)))
  test(`${name}: table, packages, categories, levers, goals and Markdown agree`, async () => {
    const { cpu, findings } = JSON.parse(await reported(name, '--format', 'json', '--top', 'all'));
    const functions: Row[] = cpu.functions;
    const sum = (rows: Row[]) => rows.reduce((all, { selfMicros }) => all + selfMicros, 0);
    for (const category of CATEGORIES.slice(0, 4))
      about(sum(functions.filter((one) => one.category === category)), cpu.categories[category], category);
    for (const one of cpu.packages)
      about(sum(functions.filter((row) => row.package === one.name)), one.selfMicros, `package ${one.name}`);
    for (const row of functions) {
      assert.ok(row.totalMicros >= row.selfMicros - 1, row.name);
      // Each line is rounded for itself.
      const lines = row.lines.reduce((all, { micros }) => all + micros, 0);
      if (row.lines.length > 0)
        assert.ok(Math.abs(lines - row.selfMicros) <= row.lines.length, `lines of ${row.name}`);
    }
    const places = functions.map(({ name, url, line }) => `${name} ${url}:${line}`);
    for (const lever of cpu.levers) {
      if (lever.kind === 'regexp') {
        const row = functions.find((one) => one.name === `RegExp: ${lever.name.slice(1, -1)}`);
        assert.ok(row, lever.name);
        about(lever.share * cpu.onCpuMicros, row.selfMicros, lever.name);
      }
      assert.ok(lever.selfShare <= lever.share + 1e-9 && lever.share <= 1 + 1e-9, lever.text);
    }

    // Samples that a sentence does not call "about" so many are those of the table.
    for (const { text } of findings.flatMap((one: { evidence: { text: string }[] }) => one.evidence)) {
      const [, of, counted] = /is in `([\w$.]+)` \([^)]*\), ([\d,]+) samples?/.exec(text) ?? [];
      if (of === undefined) continue;
      const rows = functions.filter((one) => one.name === of);
      assert.ok(
        rows.some(({ samples }) => samples === Number(counted.replaceAll(',', ''))),
        text,
      );
    }

    // A name that two functions have stands for both in a goal.
    const named = functions
      .filter(
        (one) =>
          /^[\w$.]+$/.test(one.name) && functions.filter((other) => other.name === one.name).length === 1,
      )
      .slice(0, 2);
    for (const { name: of, selfMicros, totalMicros } of named)
      for (const [metric, micros] of [
        ['self', selfMicros],
        ['total', totalMicros],
      ] as const) {
        const share = (100 * micros) / cpu.onCpuMicros;
        const check = async (limit: number) =>
          (
            await run(
              'check',
              sample(name),
              '--goal',
              `${metric}(${of}) <= ${Math.max(0, limit).toFixed(6)}%`,
            )
          ).code;
        assert.equal(await check(share + 1e-5), 0, `${metric}(${of}) is at most ${share} %`);
        if (share > 1e-4)
          assert.equal(await check(share - 1e-5), 1, `${metric}(${of}) is at least ${share} %`);
      }

    const markdown = await reported(name);
    for (const row of functions.filter(({ name: of }) => /^[\w$.]+$/.test(of)).slice(0, 5)) {
      const at = places.filter((place) => place === `${row.name} ${row.url}:${row.line}`);
      if (at.length > 1) continue;
      const cells = `| \`${row.name}\` | ${percent(row.selfMicros / cpu.onCpuMicros)} | ${percent(row.totalMicros / cpu.onCpuMicros)} |`;
      assert.ok(markdown.includes(cells), cells);
    }
  });
