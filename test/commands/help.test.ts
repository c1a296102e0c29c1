import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { helpText, manPage, verbHelp } from '../../source/commands/help.ts';
import { COMMANDS } from '../../source/commands/index.ts';
import { OPTIONS, optionsOf } from '../../source/commands/options.ts';
import { CLI } from '../support/cli.ts';
import { run, sample } from './run.ts';

test('the help names every verb and what each takes, and fits a terminal of 80 columns', () => {
  const text = helpText(COMMANDS, 'What it is');
  for (const { name } of COMMANDS) assert.match(text, new RegExp(`^ {4}culprit ${name} `, 'm'));
  for (const { flag } of OPTIONS) assert.ok(text.includes(`    ${flag} `), flag);
  for (const verb of COMMANDS) {
    const own = verbHelp(verb);
    for (const form of verb.usage) assert.ok(own.replace(/\s+/g, ' ').includes(form), form);
    for (const { flag, what } of optionsOf(verb.flags))
      assert.ok(own.replace(/\s+/g, ' ').includes(`${flag} ${what}`), flag);
    for (const line of own.split('\n')) assert.ok(line.length <= 80, line);
  }
  for (const line of text.split('\n')) assert.ok(line.length <= 80, line);
});

test('the man page names every verb and flag, and troff takes it without a complaint', (t) => {
  const page = manPage(COMMANDS, '1.2.3', "culprit's page");
  for (const { name } of COMMANDS) assert.ok(page.includes(`\n.SS ${name}\n`), name);
  for (const { flag } of OPTIONS) assert.ok(page.includes(`\n.B ${flag.replaceAll('-', '\\-')}\n`), flag);
  const groff = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-z'], { input: page, encoding: 'utf8' });
  if (groff.error) return t.diagnostic('there is no groff here');
  assert.equal(groff.stderr, '');
});

test('help of one command, asked in three ways; -h is --help', async () => {
  const asked = await Promise.all([run('help', 'compare'), run('compare', '--help'), run('compare', '-h')]);
  for (const { code, stdout } of asked) {
    assert.equal(code, 0);
    assert.match(stdout, /culprit compare: [\s\S]*culprit compare BEFORE/);
    assert.doesNotMatch(stdout, /culprit record/);
  }
  const all = await run('help');
  for (const { name } of COMMANDS) assert.match(all.stdout, new RegExp(`^ {4}culprit ${name} `, 'm'));
});

test('what cannot be written down is an error, of help and version too', async (t) => {
  if (!existsSync('/dev/full')) return t.skip('there is no /dev/full here');
  for (const args of [
    ['--help'],
    ['-h'],
    ['--version'],
    ['help'],
    ['record', '--help'],
    ['completions', 'bash'],
  ]) {
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
      encoding: 'utf8',
    });
    assert.equal(status, 2, args.join(' '));
    assert.match(stderr, /^culprit: standard output cannot be written to: [^\n]*\n$/);
  }
});

test('what is misspelt is met with what is meant', async () => {
  for (const [args, says] of [
    [['reprot', 'x'], /no such file: reprot · Did you mean the command "report"\?/],
    [['help', 'comprae'], /unknown command comprae · Did you mean "compare"\?/],
    [
      ['report', sample('nbody.cpuprofile'), '--formt', 'json'],
      /unknown flag --formt · Did you mean "--format"\?/,
    ],
    [['record', '--output', 'x', '--', 'node', 'x.js'], /record takes no --output · Did you mean "--out"\?/],
    [['record', '--outptu', 'x', '--', 'node', 'x.js'], /unknown flag --outptu · Did you mean "--out"\?/],
    [
      ['report', sample('nbody.cpuprofile'), '--out', 'x'],
      /report takes no --out · Did you mean "--output"\?/,
    ],
    [['compare', '--limit', '3', 'a', 'b'], /unknown flag --limit: see culprit help compare/],
    [['nowhere/check/report/x.cpuprofile'], /^culprit: [^·]*x\.cpuprofile[^·]*$/],
    [[sample('nbdy.cpuprofile')], /no such file: .*nbdy.cpuprofile · Did you mean ".*nbody.cpuprofile"\?/],
  ] as const) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 2);
    assert.match(stderr, says);
  }
});

test('completions name every verb, and the flags of each', async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await run('completions', shell);
    assert.equal(code, 0);
    for (const verb of COMMANDS) {
      assert.match(stdout, new RegExp(`\\b${verb.name}\\b`));
      for (const flag of verb.flags)
        assert.ok(stdout.includes(shell === 'fish' ? `-l ${flag.slice(2)}` : flag));
    }
  }
  const { code, stderr } = await run('completions', 'csh');
  assert.equal(code, 2);
  assert.match(stderr, /completions takes the name of a shell: culprit completions bash\|zsh\|fish/);
});

test('bash completes verbs, their flags and files', async (t) => {
  const { stdout } = await run('completions', 'bash');
  const folder = mkdtempSync(join(tmpdir(), 'culprit-completions-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'app.cpuprofile'), '');
  const completed = (...words: string[]) => {
    const asked = `${stdout}\nCOMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _culprit; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout: found, error } = spawnSync('bash', ['-c', asked], { cwd: folder, encoding: 'utf8' });
    assert.equal(error, undefined);
    return found.trim().split('\n');
  };
  assert.deepEqual(completed('culprit', 'pro'), ['probe', 'prove']);
  assert.deepEqual(completed('culprit', 'record', '--wa'), ['--waits']);
  assert.deepEqual(completed('culprit', 'report', 'app'), ['app.cpuprofile']);
  assert.deepEqual(completed('culprit', 'completions', 'z'), ['zsh']);
});
