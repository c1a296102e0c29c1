import assert from 'node:assert/strict';
import test from 'node:test';
import { wilson } from '../../source/cpu/interval.ts';
import type { ProfileRecording } from '../../source/cpu/recording.ts';

import { givenBack } from '../../source/diagnose/case/given-back.ts';
import { method } from '../../source/diagnose/method.ts';
import { backtrackingOf } from '../../source/diagnose/regexps/analysis.ts';
import { growthOf } from '../../source/diagnose/regexps/growth.ts';
import { amdahl } from '../../source/diagnose/stats.ts';
import { testSources } from '../support/sources.ts';
import { CASES } from './cases.ts';
import { findingsFor, findingsOf, modelOf, recordingOf, writeSources } from './recordings.ts';

const sources = testSources();
const linear = CASES.find((one) => one.rule === 'linear-search-in-loop')!.fires;

test('Wilson interval and Amdahl bound are those of the textbook', () => {
  // 30 of 100: 0.2189–0.3958 (Wilson 1927, z = 1.96).
  const { low, high } = wilson(30, 100);
  assert.ok(Math.abs(low - 0.2189) < 1e-3 && Math.abs(high - 0.3958) < 1e-3);
  assert.deepEqual(wilson(0, 0), { low: 0, high: 1 });
  assert.equal(amdahl(0.5), 2);
  assert.equal(amdahl(1), 1000);
});

test('shares of under 100 samples carry their interval, others do not', () => {
  const few = findingsFor(linear.files, [
    { frames: ['(top)', 'unique'], samples: 60 },
    { frames: ['(program)'], samples: 20 },
  ])[0];
  assert.match(few.evidence[0].text, /60 samples in `unique` \(95 % interval \d+ %–\d+ %\)/);
  const many = findingsFor(linear.files, [{ frames: ['(top)', 'unique'], samples: 300 }])[0];
  assert.match(many.evidence[0].text, /300 samples in `unique`$/);
});

test('what a line takes is said to be a part of the samples of its function, which stand beside it', () => {
  const [{ evidence }] = findingsFor(linear.files, [
    { frames: ['(top)', 'unique'], samples: 150 },
    { frames: ['(top)', 'unique'], samples: 50, lines: [5] },
    { frames: ['(idle)'], samples: 300 },
  ]);
  assert.match(evidence[0].text, /^75 % of CPU time .*, about 150 of the 200 samples in `unique`$/);
  assert.match(evidence.find(({ metric }) => metric === 'self')!.text, /self time of `unique`, 200 samples$/);
});

test('a factor says how it is to be read, and counts collections below the cause', () => {
  const top = (unique: number, rest: number) =>
    findingsFor(linear.files, [
      { frames: ['(top)', 'unique'], samples: unique },
      { frames: ['(program)'], samples: rest },
    ])[0].impact;
  assert.equal(top(500, 500).bound, 'at least');
  assert.ok(Math.abs(top(500, 500).maxSpeedup! - 1 / (1 - 0.45)) < 1e-9);
  assert.match(
    top(500, 500).text,
    /^at least 1\.8× faster overall \(if nine tenths of those 50 % disappeared\)$/,
  );

  const [collected] = findingsFor(
    linear.files,
    [
      { frames: ['(top)', 'unique'], samples: 5 },
      { frames: ['(garbage collector)'], samples: 2 },
      { frames: ['(program)'], samples: 3 },
    ],
    100,
  );
  assert.ok(Math.abs(collected.impact.share - 0.7) < 1e-9, String(collected.impact.share));
  assert.equal(collected.impact.bound, 'at least');
});

test('what waits for child processes is faster in wall time, and a start of Node is left', () => {
  const files = {
    'app.mjs':
      "import { execFileSync } from 'node:child_process';\n\nfunction version() {\n  return execFileSync(process.execPath, ['--version']);\n}\n\nfor (let i = 0; i < 100; i++) console.log(version());\n",
  };
  const spawn = ['execFileSync@node:child_process', 'spawnSync@node:internal/child_process'];
  const [{ impact }] = findingsFor(files, [
    { frames: ['(top)', 'version', ...spawn], samples: 600 },
    { frames: ['(program)'], samples: 200 },
    { frames: ['(root)', 'run@node:internal/main/run_main_module'], samples: 200 },
  ]);
  assert.equal(impact.of, 'wall time');
  assert.ok(Math.abs(impact.share - 0.6) < 0.01, String(impact.share));
  const wall = 1000;
  assert.ok(
    Math.abs(impact.maxSpeedup! - 1 / (1 - (0.54 * wall) / (wall + 100))) < 0.02,
    String(impact.maxSpeedup),
  );
  assert.match(impact.text, /^at least 2\.0× faster overall in wall time .*its own CPU time shrinks less$/);
});

/** The same samples on a machine so busy that every tenth of those that are not idle waits 20 ms for a CPU. */
function onBusyMachine(recording: ProfileRecording): ProfileRecording {
  const { timeline, nodes, frames, strings } = recording;
  const time = timeline.time.slice();
  for (let i = 0, busy = 0; i < timeline.count; i++) {
    const isIdle = strings[frames.name[nodes.frame[timeline.node[i]]]] === '(idle)';
    const waits = !isIdle && busy++ % 10 === 9 ? 20_000 : 0;
    time[i + 1] = time[i] + timeline.time[i + 1] - timeline.time[i] + waits;
  }
  return { ...recording, timeline: { ...timeline, time, wallMicros: time[timeline.count] } };
}

const impactOn = (of: (recording: ProfileRecording) => ProfileRecording, ...[files, stacks, rounds]: Given) =>
  findingsOf(modelOf(of(recordingOf(writeSources(files), stacks, rounds))), { sources })[0].impact;
type Given = Parameters<typeof findingsFor>;

test('a start of Node is as much of a run on a busy machine, where samples last longer', () => {
  const stacks = [
    { frames: ['(top)', 'unique'], samples: 200 },
    { frames: ['(program)'], samples: 198 },
    { frames: ['(root)', 'run@node:internal/main/run_main_module'], samples: 2 },
  ];
  const [quiet, busy] = [(same: ProfileRecording) => same, onBusyMachine].map((machine) =>
    impactOn(machine, linear.files, stacks),
  );
  assert.ok(Math.abs(quiet.maxSpeedup! - 1 / (1 - 0.5 * 0.9 * (400 / 500))) < 0.01, `${quiet.maxSpeedup}`);
  assert.ok(Math.abs(busy.maxSpeedup! - quiet.maxSpeedup!) < 0.02, `${busy.maxSpeedup}`);
});

test('what waits can gain all of its waiting, however long its samples waited for a CPU', () => {
  const { files, stacks, rounds } = CASES.find(({ rule }) => rule === 'await-in-loop')!.fires;
  const [quiet, busy] = [(same: ProfileRecording) => same, onBusyMachine].map((machine) =>
    impactOn(machine, files, stacks, rounds),
  );
  assert.ok(busy.share < quiet.share);
  assert.ok(Math.abs(busy.maxSpeedup! - quiet.maxSpeedup!) < 0.1, `${busy.maxSpeedup} ${quiet.maxSpeedup}`);
});

test('what computes under a request leaves its thread; what reads a file costs elsewhere', () => {
  const body = (call: string, from: string) => ({
    'app.mjs': `import { ${call} } from 'node:${from}';\nexport function handle(body) {\n  return ${call}(body);\n}`,
  });
  const of = (call: string, from: string) =>
    findingsFor(body(call, from), [
      {
        frames: ['emit@node:events', 'parserOnIncoming@node:_http_server', 'handle', `${call}@node:${from}`],
        samples: 300,
      },
      { frames: ['emit@node:events', 'parserOnIncoming@node:_http_server'], samples: 300 },
    ]).find(({ rule }) => rule === 'sync-on-path')!.impact;
  assert.equal(
    of('pbkdf2Sync', 'crypto').text,
    'at least 1.8× faster overall on this thread (if nine tenths of those 50 % disappeared)',
  );
  assert.equal(of('readFileSync', 'fs').text, 'up to 2.0× faster overall (if those 50 % disappeared)');
});

test('ticks on lines of another function are those of one that V8 inlined', () => {
  const search =
    'export function add(list, id) {\n  if (list.entries.find((one) => one.id === id)) return;\n  list.entries.push({ id });\n}\n';
  const source = writeSources({
    'app.mjs': `import { add } from './list.mjs';\n\n\nexport function insert(list, rows) {\n  for (const row of rows) {\n    add(list, row.id);\n  }\n}\n`,
    'list.mjs': search,
  });
  const recording = recordingOf(source, [
    { frames: ['(top)', 'insert', `add@${source.url.replace('app.mjs', 'list.mjs')}`], samples: 8 },
    { frames: ['(top)', 'insert'], samples: 180, lines: [2] },
    { frames: ['(program)'], samples: 12 },
  ]);
  // Where V8 says that `add` is.
  const frame = recording.frames.name.findIndex((name) => recording.strings[name] === 'add');
  recording.frames.line[frame] = 0;
  recording.frames.column[frame] = search.indexOf('(');
  const [first] = findingsOf(modelOf(recording), { sources });
  assert.equal(first.rule, 'linear-search-in-loop');
  assert.equal('url' in first.subject && first.subject.name, 'add');
  assert.ok(first.evidence.some((row) => /counts as self time of `insert` .* inlined/.test(row.text)));
  assert.match(first.goal!, /^self\(insert\)/);
  // A comparison counts them where they are; the whole stays what it was.
  const model = modelOf(recording);
  const { functions, onCpu } = givenBack(model, sources);
  const inner = recording.frames.name.findIndex((name) => recording.strings[name] === 'insert');
  assert.deepEqual([functions.self[frame], functions.self[inner], onCpu], [188_000, 0, model.onCpu]);
  assert.equal(functions.total[inner], 188_000);
});

test('without source there is no cause, only a place to look', () => {
  const recording = recordingOf(writeSources(linear.files), linear.stacks);
  recording.strings = recording.strings.map((text) =>
    text.startsWith('file:') ? 'file:///gone/app.mjs' : text,
  );
  const [first] = findingsOf(modelOf(recording), { sources });
  assert.equal(first.rule, 'open-lever');
  assert.equal(first.verdict, 'investigate');
  assert.match(first.proposal, /--source-root/);
});

test('what was not used for longest is told apart from what is smallest', () => {
  const evict = (given: string) =>
    `class Desk {\n  kept = new Map();\n  take(id) {\n    this.kept.set(id, { touched: ${given} });\n    if (this.kept.size > 900) this.evict();\n  }\n  evict() {\n    let oldest = null;\n    let least = Infinity;\n    for (const [id, one] of this.kept) {\n      if (one.touched < least) { //hot\n        least = one.touched;\n        oldest = id;\n      }\n    }\n    this.kept.delete(oldest);\n  }\n}\nfor (const one of process.argv) new Desk().take(one);`;
  const proposalFor = (given: string) => {
    const source = writeSources({ 'app.mjs': evict(given) });
    const model = modelOf(recordingOf(source, [{ frames: ['(top)', 'take', 'evict'], samples: 200 }]));
    return findingsOf(model, { sources }).find(({ rule }) => rule === 'take-best')!.proposal;
  };
  assert.match(proposalFor('++this.clock'), /^Let the Map keep the order/);
  assert.match(proposalFor('Date.now()'), /^Let the Map keep the order/);
  assert.match(proposalFor('id.length'), /^Keep the elements of `this.kept` in a binary heap/);
});

test('a function that a package calls back is told with who calls it', () => {
  const source = writeSources({
    'app.mjs':
      "import { uniqBy } from 'kit';\nconst address = (guest) => guest.mail.trim();\nexport function merge(guests) {\n  return uniqBy(guests, address);\n}\nmerge(process.argv);",
    'node_modules/kit/package.json': '{ "name": "kit", "version": "1.0.2" }',
    'node_modules/kit/index.mjs': 'export function uniqBy(all, key) {}',
  });
  const [first] = findingsOf(
    modelOf(
      recordingOf(source, [
        { frames: ['(top)', 'merge', 'uniqBy@./node_modules/kit/index.mjs', 'address'], samples: 150 },
        { frames: ['(top)', 'merge', 'address'], samples: 10 },
        { frames: ['(program)'], samples: 60 },
      ]),
    ),
    { sources },
  );
  assert.equal(first.subject.name, 'address');
  assert.ok(
    first.evidence.some(({ text }) =>
      text.includes('where `uniqBy` (index.mjs:1) of kit@1.0.2 calls it back'),
    ),
  );
});

const COMPILED: Record<string, string> = {
  'a name':
    'const validate = new Ajv().compile(schema);\nexport function accept(body) {\n  return validate(body);\n}\n',
  'a field':
    'class Forms {\n  #ajv = new Ajv();\n  #ready = new Map();\n  add(name, schema) {\n    this.#ready.set(name, this.#ajv.compile(schema));\n  }\n  accept(name, body) {\n    const validate = this.#ready.get(name);\n    return validate(body);\n  }\n}\n',
};
for (const [where, text] of Object.entries(COMPILED))
  test(`what a package compiled at run time is that package's, called by way of ${where}`, () => {
    const source = writeSources({
      'app.mjs': `import Ajv from 'ajv';\n${text}`,
      'node_modules/ajv/package.json': '{ "name": "ajv", "version": "5.5.2" }',
    });
    const recording = recordingOf(source, [
      { frames: ['(top)', 'accept', 'validate@anonymous', 'equal@anonymous'], samples: 180 },
      { frames: ['(program)'], samples: 20 },
    ]);
    recording.strings[recording.strings.indexOf('anonymous')] = '';
    recording.frames.scriptId.fill(7);
    const [first] = findingsOf(modelOf(recording), { sources });
    assert.equal(
      first.title,
      '`accept` spends 90 % of CPU time in `validate` of ajv@5.5.2, most of it in `equal`',
    );
    assert.match(first.proposal, /^ajv@5\.5\.2 compiled `validate` at run time .* upgrade ajv/);
    assert.ok(first.evidence.some(({ text }) => /`equal`, which ajv@5\.5\.2 compiled/.test(text)));
  });

test('of a cause in a package that another package brings, the one to upgrade is the one that the program calls', () => {
  const source = writeSources({
    'app.mjs': `import { add } from 'router';\nexport function setUp(paths) {\n  for (const path of paths) add(path);\n}\n`,
    'node_modules/router/package.json': '{ "name": "router", "version": "6.2.4", "main": "main.js" }',
    'node_modules/router/main.js': `const { insert } = require('routes');\nexports.add = function add(path) {\n  insert(path);\n};\n`,
    'node_modules/routes/package.json': '{ "name": "routes", "version": "3.2.1", "main": "main.js" }',
    'node_modules/routes/main.js': `const all = [];\nexports.insert = function insert(path) {\n  all.push(path);\n  all.sort((a, b) => a.length - b.length);\n};\n`,
  });
  const recording = recordingOf(source, [
    {
      frames: [
        '(top)',
        'setUp',
        'add@./node_modules/router/main.js',
        'insert@./node_modules/routes/main.js',
        'sort@',
      ],
      samples: 180,
    },
    { frames: ['(program)'], samples: 20 },
  ]);
  const [first] = findingsOf(modelOf(recording), { sources });
  assert.match(first.title, /^In routes@3\.2\.1: `insert` re-sorts `all`/);
  assert.match(
    first.proposal,
    /1\. upgrade router \(6\.2\.4 is installed\), which calls routes@3\.2\.1, and record/,
  );
});

test('what a package does after an await is told with the own call that starts it, and with none where two may have', () => {
  const of = (text: string) => {
    const source = writeSources({
      'app.mjs': text,
      'node_modules/pages/package.json': '{ "name": "pages", "version": "10.2.0", "main": "main.js" }',
      'node_modules/pages/main.js': `exports.render = async function render(text) {\n  await 0;\n  return drive(text);\n};\nfunction drive(text) {\n  return step(text);\n}\nfunction step(text) {\n  return text + 1;\n}\n`,
    });
    const at = './node_modules/pages/main.js';
    const recording = recordingOf(source, [
      { frames: ['(top)', 'show', `render@${at}`], samples: 12 },
      { frames: ['(top)', 'list', `render@${at}`], samples: 8 },
      { frames: [`drive@${at}`, `step@${at}`], samples: 160 },
      { frames: ['(program)'], samples: 20 },
    ]);
    return findingsOf(modelOf(recording), { sources })[0];
  };
  const show =
    'export async function show(one) {\n  const text = await render(one);\n  return text.length;\n}\n';
  const one = of(
    `import { render } from 'pages';\n${show}export function list(all) {\n  render(all);\n  return all;\n}\n`,
  );
  assert.match(one.title, /^pages@10\.2\.0 uses 9\d % of CPU time.*, started by `show` \(app\.mjs:3\)$/);
  const told = ({ evidence }: typeof one) => evidence.map(({ text }) => text).join('\n');
  assert.match(
    told(one),
    /^8\d % of CPU time is in it after an `await`.*the one call .*: `show` \(app\.mjs:3\) calls `render`$/m,
  );
  const two = of(
    `import { render } from 'pages';\n${show}export async function list(all) {\n  return render(all);\n}\n`,
  );
  assert.doesNotMatch(two.title, /started by/);
  assert.match(
    told(two),
    /the calls of this program .*: `show` \(app\.mjs:3\) calls `render`, `list` \(app\.mjs:7\) calls `render`$/m,
  );
});

test('of two packages that may have compiled it, none is named, and a package that is only called never is', () => {
  const first = (text: string) => {
    const source = writeSources({
      'app.mjs': text,
      'node_modules/ajv/package.json': '{ "name": "ajv", "version": "5.5.2" }',
      'node_modules/lodash/package.json': '{ "name": "lodash", "version": "4.17.21" }',
    });
    const recording = recordingOf(source, [
      { frames: ['(top)', 'accept', 'anonymous@anonymous'], samples: 180 },
      { frames: ['(program)'], samples: 20 },
    ]);
    recording.strings[recording.strings.lastIndexOf('anonymous')] = '';
    recording.frames.scriptId.fill(7);
    return findingsOf(modelOf(recording), { sources })[0];
  };
  const imports = "import Ajv from 'ajv';\nimport _ from 'lodash';\n";
  const own = first(
    `${imports}const run = new Function('body', 'return body');\nexport function accept(body) {\n  return _.map(body, run);\n}\n`,
  );
  assert.equal(own.package, null);
  assert.match(own.proposal, /has no file: it was compiled at run time/);
  const two = first(
    `${imports}const check = new Ajv().compile({});\nconst draw = _.template('x');\nexport function accept(body) {\n  return check(body) + draw(body);\n}\n`,
  );
  assert.equal(two.package, null);
});

test('a recording before the change gives numbers, and nothing invents them without one', () => {
  const source = writeSources(linear.files);
  const model = modelOf(recordingOf(source, linear.stacks));
  const baseline = modelOf(recordingOf(source, [{ frames: ['(top)', 'unique'], samples: 400 }]));
  const [first] = findingsOf(model, { sources, baseline });
  assert.deepEqual(
    first.evidence.filter((row) => row.metric.startsWith('baseline')).map((row) => row.text),
    [
      'total time of `unique`: 100 % before, 90 % now (400 ms and 180 ms)',
      'on-CPU time: 400 ms before, 200 ms now',
    ],
  );
  assert.ok(!findingsOf(model, { sources })[0].evidence.some((row) => row.metric.startsWith('baseline')));
});

test('before and after are measured alike: callbacks count on both sides, or on neither', () => {
  const source = writeSources({
    'app.mjs':
      'function merge(all) {\n  return all.reduce((acc, one) => ({ ...acc, [one.id]: one }), {}); //hot\n}\n',
  });
  const stacks = [
    { frames: ['(top)', 'merge'], samples: 20 },
    { frames: ['(top)', 'merge', '(callback)'], samples: 160 },
    { frames: ['(program)'], samples: 20 },
  ];
  const recording = recordingOf(source, stacks);
  const named = recording.strings.indexOf('(callback)');
  const frame = recording.frames.name.indexOf(named);
  recording.frames.name[frame] = 0;
  recording.frames.url[frame] = recording.strings.indexOf(source.url);
  recording.frames.line[frame] = 1;
  recording.frames.column[frame] = source.text.split('\n')[1].indexOf('(acc');
  const model = modelOf(recording);
  const [first] = findingsOf(model, { sources, baseline: model });
  assert.match(first.evidence.map((row) => row.text).join('\n'), /180 samples|callbacks included/);
  assert.ok(
    first.evidence.some((row) =>
      /^total time of `merge`: 90 % before, 90 % now \(180 ms and 180 ms\)$/.test(row.text),
    ),
  );
});

test('a baseline of another program is compared with nothing', () => {
  const source = writeSources(linear.files);
  const model = modelOf(recordingOf(source, linear.stacks));
  const baseline = modelOf(recordingOf(source, [{ frames: ['render@file:///other/page.js'], samples: 400 }]));
  const findings = findingsOf(model, { sources, baseline });
  assert.ok(!findings[0].evidence.some((row) => row.metric.startsWith('baseline')));
  assert.deepEqual(method(model, findings, { baseline }), method(model, findings));
  // A checkout elsewhere is the same program.
  const moved = recordingOf(source, linear.stacks);
  moved.strings = moved.strings.map((text) => text.replace(/^file:.*\//, 'file:///elsewhere/'));
  assert.ok(method(model, findings, { baseline: modelOf(moved) })[4].state === 'done');
});

test('an allocation profile of the same run names the function that allocates', () => {
  const source = writeSources({
    'app.mjs':
      'function fill(n) {\n  const out = [];\n  for (let i = 0; i < n; i++) out.push({ i }); //hot\n  return out;\n}\n',
  });
  const stacks = [
    { frames: ['(top)', 'fill'], samples: 100 },
    { frames: ['(garbage collector)'], samples: 30 },
  ];
  const allocation = modelOf(recordingOf(source, [{ frames: ['(top)', 'fill'], samples: 100 }]));
  const model = modelOf(recordingOf(source, stacks));
  assert.ok(
    findingsOf(model, { sources, allocation }).some(
      (one) => one.rule === 'allocation-heavy-lines' && one.subject.name === 'fill',
    ),
  );
  const silent = modelOf(
    recordingOf(
      source,
      Array.from({ length: 9 }, (_, i) => ({ frames: [`f${i}@file:///x/${i}.js`], samples: 20 })),
    ),
  );
  assert.ok(
    !findingsOf(model, { sources, allocation: silent }).some((one) => one.rule === 'allocation-heavy-lines'),
  );
});

test('empty, very deep and strange recordings get a finding and no exception', () => {
  const source = writeSources({ 'app.mjs': 'function visit(node) {\n  return visit(node.next); //hot\n}\n' });
  assert.equal(findingsOf(modelOf(recordingOf(source, [])), { sources }).length > 0, true);
  const deep = modelOf(
    recordingOf(source, [{ frames: ['(top)', ...new Array(100_000).fill('visit')], samples: 100 }]),
  );
  assert.equal(findingsOf(deep, { sources })[0].rule, 'deep-recursion');
  const broken = writeSources({ 'app.mjs': 'function broken( {{{ //hot' });
  assert.ok(
    findingsOf(
      modelOf(
        recordingOf({ url: broken.url, text: 'function broken(' }, [
          { frames: ['(top)', 'broken'], samples: 100 },
        ]),
      ),
      { sources },
    ).length > 0,
  );
});

test('one cause is one finding: the long tasks that a linear search fills are evidence of it', () => {
  const frames = ['parserOnIncoming@node:_http_server', 'unique'];
  const findings = findingsFor(
    linear.files,
    [
      { frames, samples: 90 },
      { frames: ['(idle)'], samples: 20 },
    ],
    5,
  );
  assert.equal(findings[0].rule, 'linear-search-in-loop');
  assert.ok(
    !findings.some(
      (one) => one.rule === 'long-tasks' || one.rule === 'cpu-bound-task' || one.rule === 'open-lever',
    ),
  );
});

test('the seven steps are the state of the investigation', () => {
  const model = modelOf(recordingOf(writeSources(linear.files), linear.stacks));
  const findings = findingsOf(model, { sources });
  const fresh = method(model, findings);
  assert.deepEqual(
    fresh.map((one) => one.step),
    ['measure', 'profile', 'goal', 'one-change', 'document', 'balance', 'critical-20'],
  );
  assert.deepEqual(
    fresh.map((one) => one.state),
    ['done', 'done', 'next', 'open', 'open', 'done', 'done'],
  );
  const later = method(model, findings, {
    goals: ['self(unique) <= 5%'],
    journal: ['Set for includes: 3.1×'],
    baseline: model,
  });
  assert.deepEqual(
    later.map((one) => one.state),
    ['done', 'done', 'done', 'done', 'done', 'done', 'done'],
  );
  assert.match(later[0].text, /200 samples/);
});

test('regular expressions: what backtracks and what does not', () => {
  for (const bad of [
    '(a+)+$',
    '^(\\w+\\s?)*$',
    '(?:[a-z]+)*x',
    '(\\w|\\d)*!',
    '([a-zA-Z0-9]+)*@',
    '(.*)*',
    '(x+x+)+y',
    '\\s+$',
  ])
    assert.ok(backtrackingOf(bad, '').length > 0, bad);
  for (const good of [
    '^\\d+$',
    '^([a-z]+\\.)+[a-z]+$',
    '(?:,\\d+)*',
    '^(a|b)*$',
    '"(?:[^"\\\\]|\\\\.)*"',
    '^[\\w.]+@[\\w.]+$',
  ])
    assert.deepEqual(backtrackingOf(good, ''), [], good);
});

/** The parts of the first cause that a measurement shows. */
const slowParts = (source: string, flags: string) =>
  backtrackingOf(source, flags).find(({ attack }) => growthOf(source, flags, attack))?.parts ?? [];

test('regular expressions: gaps that match the words between them backtrack, whatever assertions stand there', () => {
  assert.deepEqual(
    slowParts('^.*\\b(?:ticket|seat)s?\\b.*\\b(?:for|to)\\b.*\\b(\\d+)\\s*(?:adults|people)\\b.*$', 'is'),
    ['.*', '.*', '.*'],
  );
  assert.deepEqual(slowParts('^([^;]*)\\bfrom\\b([^;]*);', ''), ['[^;]*', '[^;]*']);
  for (const [good, flags] of [
    // Bounded, or ended by what they do not match.
    ['^.{0,40}\\bticket\\b.{0,40}\\bfor\\b.{0,40}x', 's'],
    ['^[^,]*\\b,[^,]*\\b,[^,]*\\b;', ''],
    ['\\b(?:when|next)\\b[^.?!]{0,40}\\b(?:boat|ferry)\\b', 'i'],
    // Nothing behind the last that could be missing.
    ['^.*\\bto\\b.*', 's'],
    ['(?<=\\d)\\w+(?=;)', 'y'],
  ])
    assert.deepEqual(slowParts(good, flags), [], good);
});
