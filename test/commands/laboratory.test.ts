import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { laboratory } from '../../source/commands/laboratory.ts';
import { openProfile } from '../../source/commands/load.ts';
import type { Finding } from '../../source/diagnose/finding.ts';
import { run } from './run.ts';

let folder: string;
const home = process.cwd();
const state = process.env.XDG_STATE_HOME;
const SOURCE = 'const a = 1;\nconst b = 2;\nconsole.log(a + b);\n';
before(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit-laboratory-')));
  process.chdir(folder);
  writeFileSync('main.mjs', SOURCE);
  const { code, stderr } = await run(
    'record',
    '--runs',
    '1',
    '--out',
    'runs',
    '--',
    process.execPath,
    'main.mjs',
  );
  assert.equal(code, 0, stderr);
  process.env.XDG_STATE_HOME = join(folder, 'state');
  // Of the directory that the programs run in.
  lab = laboratory(new AbortController().signal, { tried: (line) => void lines.push(line) });
});
after(() => {
  if (state === undefined) delete process.env.XDG_STATE_HOME;
  else process.env.XDG_STATE_HOME = state;
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const lines: string[] = [];
let lab: ReturnType<typeof laboratory>;
const watch = { signal: new AbortController().signal, progress: () => {} };
const finding = (to: string): Finding =>
  ({
    rule: 'x',
    title: 'x',
    subject: { name: '(anonymous)', url: `file://${join(folder, 'main.mjs')}`, line: 1, column: 1 },
    impact: { share: 0, maxSpeedup: null, bytes: null, text: '' },
    code: {
      before: '',
      after: '',
      language: 'js',
      exact: true,
      edit: { path: join(folder, 'main.mjs'), start: 0, end: SOURCE.length, from: SOURCE, to },
    },
  }) as unknown as Finding;
const model = async () => (await openProfile('runs/1.cpuprofile')).model;

test('flags of prove may stand before the command; a diff of the user is tried in place of the change', async () => {
  const of = await model();
  const same = await lab.prove(
    of,
    finding(SOURCE.replace('a + b', 'b + a')),
    `--runs 1 -- "${process.execPath}" main.mjs`,
    watch,
  );
  assert.deepEqual([same?.runs, same?.output, same?.patch], [1, 'same', undefined]);
  writeFileSync(
    'my.diff',
    '--- a/main.mjs\n+++ b/main.mjs\n@@ -3,1 +3,1 @@\n-console.log(a + b);\n+console.log(a * b);\n',
  );
  const own = await lab.prove(
    of,
    finding(SOURCE),
    `--runs=1 -- "${process.execPath}" main.mjs`,
    watch,
    'my.diff',
  );
  assert.deepEqual([own?.output, own?.verdict, own?.patch], ['different', 'refuted', 'my.diff']);
  assert.match(lines.at(-1)!, /^my\.diff: The change alters the output/);
  for (const [line, why] of [
    ['--runs 1 node main.mjs', /flags go before the command, and -- between/],
    ['--fast 1 -- node main.mjs', /not a flag here: --fast/],
    ['--runs many -- node main.mjs', /--runs takes a whole number/],
    ['--load nowhere -- node main.mjs', /--load takes a URL/],
  ] as const)
    await assert.rejects(lab.prove(of, finding(SOURCE), line, watch), why);
});

test('a change is shown as a diff and written, unless the file was edited meanwhile', async () => {
  const of = await model();
  const change = finding(SOURCE.replace('a + b', 'b + a'));
  const { path, diff } = lab.review(of, change);
  assert.equal(path, 'main.mjs');
  assert.match(diff, /^-console\.log\(a \+ b\);\n\+console\.log\(b \+ a\);$/m);
  assert.equal(lab.apply(of, change), 'main.mjs');
  assert.match(readFileSync('main.mjs', 'utf8'), /b \+ a/);
  assert.throws(() => lab.apply(of, change), /has changed since the recording/);
});

test('the command of a plain recording is offered, and another that was typed for it only there', async () => {
  for (const name of ['one.mjs', 'two.mjs']) {
    writeFileSync(name, SOURCE);
    const { code, stderr } = await run('record', '--out', `of-${name}`, '--', process.execPath, name);
    assert.equal(code, 0, stderr);
  }
  const modelOf = async (directory: string) => {
    const name = readdirSync(directory).find((one) => one.endsWith('.cpuprofile'))!;
    return (await openProfile(join(directory, name))).model;
  };
  const [one, two] = [await modelOf('of-one.mjs'), await modelOf('of-two.mjs')];
  const recorded = (name: string) => ({ text: `${process.execPath} ${name}`, from: 'recording' });
  assert.deepEqual([lab.command(one), lab.command(two)], [recorded('one.mjs'), recorded('two.mjs')]);
  const typed = '--runs 3 -- node one.mjs';
  lab.remember(one, typed);
  assert.deepEqual(
    [lab.command(one), lab.command(two)],
    [{ text: typed, from: 'remembered' }, recorded('two.mjs')],
  );
  // Of a recording that does not say what it is of, the last is.
  rmSync('of-two.mjs', { recursive: true });
  assert.deepEqual(lab.command(two), { text: typed, from: 'remembered' });
  lab.remember(one, null);
  assert.deepEqual([lab.command(one), lab.command(two)], [recorded('one.mjs'), { text: '', from: null }]);
});
