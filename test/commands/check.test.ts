import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checksGithub } from '../../source/report/checks.ts';
import { run, sample } from './run.ts';

const ORDERS = sample('order-service.cpuprofile');
const HEAP = sample('session-leak.1.heapsnapshot.gz');

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-check-'));
});
after(() => rmSync(folder, { recursive: true }));

const check = (...argv: string[]) => run('check', ...argv);
const goals = (...texts: string[]) => texts.flatMap((text) => ['--goal', text]);

test('held is 0, broken is 1', async () => {
  const held = await check(ORDERS, ...goals('self(uniqueSkus) <= 60%', 'gc <= 50%'));
  assert.equal(held.code, 0);
  assert.match(held.stdout, /^held {5}self\(uniqueSkus\) <= 60%: 50 %$/m);
  const broken = await check(ORDERS, ...goals('self(uniqueSkus) <= 10%'), '--format', 'json');
  assert.equal(broken.code, 1);
  const { schemaVersion, goals: found } = JSON.parse(broken.stdout);
  assert.equal(schemaVersion, 2);
  assert.deepEqual([found[0].holds, found[0].limit, found[0].unit], [false, 0.1, 'share']);
});

test('a name that nothing bears leaves a goal unknown: exit code 2, and the nearest names', async () => {
  const { code, stdout } = await check(ORDERS, ...goals('self(uniqSkus) <= 10%'));
  assert.equal(code, 2);
  assert.equal(
    stdout,
    'UNKNOWN  self(uniqSkus) <= 10%: nothing here is called uniqSkus; did you mean uniqueSkus?\n',
  );
  const json = JSON.parse(
    (await check(ORDERS, ...goals('self(uniqSkus) <= 10%'), '--format', 'json')).stdout,
  );
  assert.deepEqual(
    [json.goals[0].value, json.goals[0].holds, json.goals[0].nearest],
    [null, null, ['uniqueSkus']],
  );
  assert.equal((await check(ORDERS, ...goals('self(uniqSkus?) <= 10%'))).code, 0);
  // A broken goal is the stronger news.
  assert.equal((await check(ORDERS, ...goals('self(uniqSkus) <= 10%', 'self(uniqueSkus) <= 1%'))).code, 1);
});

test('a goal of the wrong kind is unknown', async () => {
  for (const [file, goal] of [
    [ORDERS, 'retained(Session) <= 5MB'],
    [HEAP, 'gc <= 5%'],
    [HEAP, 'wall <= 5s'],
    [ORDERS, 'wall <= 5%'],
  ]) {
    const { code, stdout } = await check(file, ...goals(goal));
    assert.equal(code, 2, goal);
    assert.match(stdout, /^UNKNOWN .*no such figure(: heap snapshots have it)?$/m);
  }
});

test('wall, cpu, total, share of a package and pauses of the collector', async () => {
  for (const [goal, code] of [
    ['wall <= 10s', 0],
    ['wall <= 1ms', 1],
    ['cpu <= 10s', 0],
    ['cpu <= 1ms', 1],
    ['total(uniqueSkus) <= 99%', 0],
    ['total(uniqueSkus) <= 1ms', 1],
    ['gc.pause <= 1s', 0],
    ['gc.pause <= 1µs', 1],
    ['share(no-such-package) <= 1%', 2],
    ['share(no-such-package?) <= 1%', 0],
  ] as const)
    assert.equal((await check(ORDERS, ...goals(goal))).code, code, goal);
});

/** The recording with its time stretched. */
function stretched(name: string, factor: number): string {
  const profile = JSON.parse(readFileSync(ORDERS, 'utf8'));
  profile.timeDeltas = profile.timeDeltas.map((delta: number) => Math.round(delta * factor));
  profile.endTime =
    profile.startTime + profile.timeDeltas.reduce((sum: number, delta: number) => sum + delta, 0);
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(profile));
  return path;
}

test('of several recordings the median counts, and only an interval on one side of the limit', async () => {
  const files = [0.9, 0.95, 1, 1.05, 1.1].map((factor, i) => stretched(`run${i}.cpuprofile`, factor));
  const { goals: found } = JSON.parse(
    (await check(...files, ...goals('cpu <= 1s'), '--format', 'json')).stdout,
  );
  const { value, low, high } = found[0];
  assert.ok(low < value && value < high);
  for (const [limit, code, text] of [
    [high * 1.05, 0, /^held /],
    [low * 0.95, 1, /^BROKEN /],
    [value, 2, /^UNKNOWN .*the interval crosses the limit, and the median is too near it for more runs/m],
    [(2 * value + high) / 3, 2, /^UNKNOWN .*the interval crosses the limit: about \d+ runs would decide$/m],
  ] as const) {
    const result = await check(...files, ...goals(`cpu <= ${Math.round(limit)}us`));
    assert.equal(result.code, code);
    assert.match(result.stdout, text);
  }
});

test('a baseline is held against only with runs enough, and broken only where the whole interval says so', async () => {
  const at = (name: string, factor: number) =>
    [0.99, 0.995, 1, 1.005, 1.01].map((noise, i) => stretched(`${name}${i}.cpuprofile`, factor * noise));
  const slow = at('slow', 1.2);
  const pattern = (name: string) => join(folder, `${name}?.cpuprofile`);
  at('base', 1);
  at('same', 1.001);
  assert.equal((await check(pattern('same'), '--baseline', pattern('base'))).code, 0);
  const worse = await check(pattern('slow'), '--baseline', pattern('base'));
  assert.equal(worse.code, 1);
  assert.match(worse.stdout, /^BROKEN {3}CPU time <= 1\.05× of .*: 1\.2\d× \(95 % interval /);
  assert.equal(
    (await check(pattern('slow'), '--baseline', pattern('base'), '--no-worse-than', '30%')).code,
    0,
  );
  const few = await check(slow[0], '--baseline', pattern('base'));
  assert.equal(few.code, 2);
  assert.match(
    few.stdout,
    /say too little: 5 of each are needed \(with fewer, chance alone .* 1 of 100 comparisons\)/,
  );
});

test('goals of the project stand in its configuration, which is read strictly', async () => {
  const config = join(folder, 'culprit.config.json');
  const write = (value: unknown) => writeFileSync(config, JSON.stringify(value));
  write({ goals: ['self(uniqueSkus) <= 10%'], sourceRoots: [folder] });
  const { code, stdout } = await check(ORDERS, '--config', config, ...goals('gc <= 50%'));
  assert.equal(code, 1);
  assert.match(stdout, /^BROKEN .*uniqueSkus.*\nheld .*gc/);
  for (const [value, why] of [
    [{ goal: [] }, /unknown field "goal" \(known: goals, baseline/],
    [{ goals: 'x' }, /"goals" takes a list of goals/],
    [{ hide: { all: true } }, /unknown field "hide\.all"/],
    [{ goals: ['self <= 1%'] }, /culprit\.config\.json: "goals": not a goal: "self <= 1%"/],
    [{ baseline: '/nowhere' }, /culprit\.config\.json: "baseline": no such file: \/nowhere$/m],
    [
      { baseline: ORDERS, noWorseThan: 'x' },
      /culprit\.config\.json: "noWorseThan": it takes a share such as 2%, not "x"/,
    ],
    [[], /not an object/],
  ] as const) {
    write(value);
    const refused = await check(ORDERS, '--config', config, ...goals('gc <= 50%'));
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(refused.stderr, why);
  }
  const schema = JSON.parse(readFileSync(new URL('../../schemas/config.json', import.meta.url), 'utf8'));
  assert.deepEqual(Object.keys(schema.properties), [
    '$schema',
    'goals',
    'baseline',
    'noWorseThan',
    'sourceRoots',
    'hide',
  ]);
});

test('annotations count from the root of the repository, wherever in it the step runs', async () => {
  const shop = join(realpathSync(folder), 'shop');
  const home = process.cwd();
  mkdirSync(shop);
  writeFileSync(
    join(shop, 'spin.js'),
    'function spin() {\n  let n = 0;\n  for (let i = 0; i < 3e7; i++) n = (n * 31 + i) % 1009;\n  return n;\n}\nconsole.log(spin());\n',
  );
  execFileSync(process.execPath, ['--cpu-prof', '--cpu-prof-name=run.cpuprofile', 'spin.js'], { cwd: shop });
  const { GITHUB_WORKSPACE } = process.env;
  try {
    process.chdir(shop);
    for (const [root, path] of [
      [realpathSync(folder), 'shop/spin.js'],
      [join(shop, 'elsewhere'), 'spin.js'],
    ]) {
      process.env.GITHUB_WORKSPACE = root;
      const { stdout } = await check('run.cpuprofile', ...goals('self(spin) <= 1%'), '--format', 'github');
      assert.ok(stdout.startsWith(`::error file=${path},line=1,`), stdout);
    }
  } finally {
    process.chdir(home);
    if (GITHUB_WORKSPACE === undefined) delete process.env.GITHUB_WORKSPACE;
    else process.env.GITHUB_WORKSPACE = GITHUB_WORKSPACE;
  }
});

test('formats for a pull request, for annotations and for JUnit', async () => {
  const asked = [
    ORDERS,
    ...goals('self(uniqueSkus) <= 10%', 'self(no|such) <= 10%', 'gc <= 50%'),
    '--format',
  ];
  const markdown = await check(...asked, 'markdown');
  assert.match(markdown.stdout, /^## Performance goals: 1 of 3 held$/m);
  assert.match(markdown.stdout, /^\| self\(no\\\|such\)/m);
  const junit = await check(...asked, 'junit');
  assert.match(junit.stdout, /<testsuite name="[^"]+" tests="3" failures="1" errors="1">/);
  assert.match(junit.stdout, /name="self\(uniqueSkus\) &lt;= 10%"/);
  const summary = join(folder, 'summary.md');
  process.env.GITHUB_STEP_SUMMARY = summary;
  try {
    const github = await check(...asked, 'github');
    assert.match(
      github.stdout,
      /^::error title=Performance goal broken::self\(uniqueSkus\) <= 10%25: 50 %25$/m,
    );
  } finally {
    delete process.env.GITHUB_STEP_SUMMARY;
  }
  assert.equal(readFileSync(summary, 'utf8'), markdown.stdout);
  const place = { path: 'src/a,b.js', line: 12 };
  assert.equal(
    checksGithub([{ goal: 'g', state: 'broken', found: 'x\ny', place }]),
    '::error file=src/a%2Cb.js,line=12,title=Performance goal broken::g: x%0Ay\n',
  );
});
