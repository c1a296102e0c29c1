import assert from 'node:assert/strict';
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertRestored, KEY, type StartOptions, Terminal } from '../support/terminal.ts';

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const SERVICE = path('samples/order-service.cpuprofile');
const SOURCES = ['--source-root', path('samples/programs')];
const directory = mkdtempSync(join(tmpdir(), 'culprit-test-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

function start(args: string[], options: StartOptions = {}): Terminal {
  const terminal = new Terminal(args, options);
  started.push(terminal);
  return terminal;
}

test('a sample is opened, walked to the hot function, exported, and the terminal given back', async () => {
  const out = join(directory, 'report.md');
  const terminal = start([SERVICE, ...SOURCES], { columns: 120, rows: 40 });
  await terminal.shows('CPU profile of');
  assert.ok(terminal.isAlternate());
  await terminal.shows(/uniqueSkus` scans the array `seen`/);
  terminal.press('2');
  await terminal.shows(/▾ summarise/);
  await terminal.shows(/\d+ % .* uniqueSkus +order-service\/summary\.js:19/);
  terminal.press(KEY.enter);
  await terminal.shows(/self 50 % .*▸ source: .*summary\.js/s);
  await terminal.shows(/ms +[█▏▎▍▌▋▊▉]+ +23 +if \(!seen\.includes\(line\.sku\)\)/);
  terminal.press('e');
  await terminal.shows('write the report to: order-service.report.md');
  terminal.press(`\x15${out}\r`);
  await terminal.shows(`Written: ${out}`);
  const report = readFileSync(out, 'utf8');
  assert.match(report, /^# Performance report: order-service\.cpuprofile$/m);
  assert.match(report, /uniqueSkus` scans the array `seen`/);
  writeFileSync(out, 'mine');
  terminal.press('e');
  await terminal.shows('write the report to:');
  terminal.press(`\x15${out}\r`);
  await terminal.shows('Overwrite? y/n');
  terminal.press('n');
  await terminal.shows('Not written.');
  assert.equal(readFileSync(out, 'utf8'), 'mine');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('--demo opens the recordings that are shipped, with their source', async () => {
  const terminal = start(['--demo'], { columns: 120, rows: 40 });
  await terminal.shows(/uniqueSkus` scans the array `seen`/);
  terminal.press(']');
  await terminal.shows(/cli-startup/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('resize lays out anew and keeps what is selected', async () => {
  const terminal = start([SERVICE], { columns: 120, rows: 40 });
  await terminal.shows('CPU profile of');
  terminal.press('3');
  await terminal.shows('merged by stack, widest left');
  await terminal.shows(/ uniqueSkus {2}\/srv/);
  terminal.resize(80, 24);
  await terminal.until(() => terminal.rows()[1]?.includes('7 Recommendations') === true, 'the narrow tabs');
  await terminal.shows(/ uniqueSkus {2}\/srv/);
  terminal.resize(30, 8);
  await terminal.shows(/needs 40×10/);
  terminal.resize(120, 40);
  await terminal.shows('7 Recommendations');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('narrower or wider at the same height, the screen is what it would be at first sight', async () => {
  const terminal = start([SERVICE], { columns: 120, rows: 40, patience: 60_000 });
  await terminal.shows(/! `uniqueSkus` scans/);
  for (const screen of ['4', '3']) {
    terminal.press(screen);
    await terminal.shows(screen === '3' ? 'merged by stack, widest left' : 'functions, by self');
    for (const columns of [90, 120, 150]) {
      terminal.resize(columns, 40);
      const fresh = start([SERVICE], { columns, rows: 40 });
      await fresh.shows(/! `uniqueSkus` scans/);
      fresh.press(screen);
      await fresh.shows(screen === '3' ? 'merged by stack, widest left' : 'functions, by self');
      const same = () => terminal.text() === fresh.text();
      // Whichever draws last.
      await Promise.any([terminal, fresh].map((one) => one.until(same, `the same rows at ${columns}`)));
      fresh.kill();
    }
  }
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('a warning of Node waits until the app has ended', async () => {
  // As soon as the alternate screen is asked for; older Nodes warn by themselves where a dozen files are open.
  const plant = `const { stdout } = process; const { write } = stdout;
    stdout.write = (chunk, ...rest) => {
      if (String(chunk).includes('1049h')) setTimeout(() => process.emitWarning('planted'));
      return write.call(stdout, chunk, ...rest);
    };`;
  const terminal = start([SERVICE], {
    columns: 120,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(plant)}` },
  });
  await terminal.shows(/! `uniqueSkus` scans/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assert.match(terminal.text(), /Warning: planted/);
  assert.ok(terminal.raw.indexOf('planted') > terminal.raw.lastIndexOf('\x1b[?1049l'));
});

test('the mouse: tabs, rows, the wheel', async () => {
  const terminal = start([SERVICE], { columns: 120, rows: 30 });
  await terminal.shows('CPU profile of');
  const column = terminal.rows()[1].indexOf('4 Functions');
  terminal.press(`\x1b[<0;${column + 2};2M\x1b[<0;${column + 2};2m`);
  await terminal.shows(/functions, by self/);
  terminal.press('\x1b[<65;10;10M\x1b[<65;10;10M');
  await terminal.shows(/6 above/);
  terminal.press('\x1b[<0;10;8M\x1b[<0;10;8m');
  terminal.press('\x1b[<0;10;8M\x1b[<0;10;8m');
  await terminal.shows(/called by/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('for a screen reader nothing is drawn: lines are added, by flag or environment', async () => {
  for (const [args, env] of [
    [['--screen-reader'], {}],
    [[], { INK_SCREEN_READER: 'true' }],
  ] as const) {
    const terminal = start([SERVICE, ...args], { columns: 120, rows: 200, env });
    await terminal.shows(/^culprit in lines, as for a screen reader/);
    await terminal.shows('Screen 1 Overview');
    terminal.press('4');
    await terminal.shows(/Screen 4 Functions\n[\s\S]*selected: .*uniqueSkus[\s\S]*Keys: /);
    terminal.press('j');
    await terminal.shows(/Keys: [^\n]*\nselected: .*summarise/);
    terminal.press('q');
    assert.equal(await terminal.exited, 0);
    assert.doesNotMatch(terminal.raw, /\x1b\[\?(1049|1000|7)|\x1b\[[\d;]*[HJKm]/);
  }
});

test('the mouse marks a range: on the strip of the overview, and on the flame graph by time', async () => {
  const terminal = start([SERVICE], { columns: 120, rows: 30 });
  await terminal.shows(/! `uniqueSkus` scans/);
  await terminal.shows('Activity over time');
  const row = terminal.rows().findIndex((line) => line.includes('Activity over time')) + 2;
  const mouse = (button: number, x: number, y: number, end = 'M') => `\x1b[<${button};${x};${y}${end}`;
  terminal.press(mouse(0, 40, row));
  terminal.press(mouse(32, 60, row));
  await terminal.shows(/━━━/);
  terminal.press(mouse(32, 70, row + 3) + mouse(0, 70, row + 3, 'm'));
  await terminal.shows(/Only .* to .* is counted now/);
  terminal.press('0');
  await terminal.shows('Activity over time', /━/);
  terminal.press('3t');
  await terminal.shows(/╵/);
  terminal.press(mouse(0, 30, 12) + mouse(32, 50, 12) + mouse(0, 60, 12, 'm'));
  await terminal.shows(/Only .* to .* is counted now/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('what cannot be used is one line on the main screen, exit code 2', async () => {
  const bad = join(directory, 'bad.cpuprofile');
  writeFileSync(bad, '{"nodes":[{"id":1,');
  const terminal = start([bad]);
  assert.equal(await terminal.exited, 2);
  assertRestored(terminal);
  assert.match(terminal.text().replace(/\n/g, ''), /^culprit: .*bad\.cpuprofile: .*byte 18/);
});

test('two recordings, [ and ]; a directory offers what is in it', async () => {
  const terminal = start([SERVICE, path('samples/nbody.cpuprofile')], { columns: 120 });
  await terminal.shows(/order-service\.cpuprofile {2}1 of 2/);
  terminal.press(']');
  await terminal.shows(/nbody\.cpuprofile {2}2 of 2/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);

  const folder = mkdtempSync(join(directory, 'recordings-'));
  copyFileSync(SERVICE, join(folder, 'one.cpuprofile'));
  writeFileSync(join(folder, 'notes.json'), '{"not": "a recording"}');
  const picker = start([folder], { columns: 120 });
  await picker.shows(/1 recording in /);
  picker.press(KEY.enter);
  await picker.shows('CPU profile of');
  picker.press('q');
  assert.equal(await picker.exited, 0);
});

test('O picks another recording, of any kind, beside the one that is shown; Esc goes back to it, a bad one says why', async () => {
  const folder = mkdtempSync(join(directory, 'several-'));
  const put = (name: string, text: Buffer | string, age: number) => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), 1e9 - age, 1e9 - age);
  };
  put('first.cpuprofile', readFileSync(SERVICE), 0);
  put('cut.cpuprofile', readFileSync(SERVICE).subarray(0, 3000), 1);
  put('heap.gz', readFileSync(path('samples/session-leak.1.heapsnapshot.gz')), 2);
  put('last.cpuprofile', readFileSync(path('samples/nbody.cpuprofile')), 3);
  const terminal = start([join(folder, 'first.cpuprofile')], { columns: 120 });
  await terminal.shows(/CPU profile of[\s\S]*uniqueSkus/);
  terminal.press('4');
  await terminal.shows(/functions, by self/);
  terminal.press('O');
  await terminal.shows(/4 recordings (?:here|in .*), newest first[\s\S]*first\.cpuprofile/);
  terminal.press(KEY.escape);
  await terminal.shows(/functions, by self/);
  // Keys that come at once: none is lost, and none goes to what lies beneath.
  terminal.press(`O${KEY.down}\r`);
  await terminal.shows(/cut\.cpuprofile: .*byte/);
  terminal.press(`${KEY.down}\r`);
  await terminal.shows(/heap\.gz[\s\S]*Heap of [\d.]+ MB/);
  terminal.press('2');
  await terminal.shows(/Constructor/);
  terminal.press('O');
  await terminal.shows(/4 recordings (?:here|in )/);
  terminal.press('Gq');
  await terminal.shows(/Constructor/, '4 recordings');
  terminal.press('OG\r');
  await terminal.shows(/last\.cpuprofile[\s\S]*CPU profile of/);
  await terminal.shows(/ advance /);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('names that a terminal draws wider than we count push nothing from its place', async () => {
  // xterm gives the Burmese asat a column, most others none; of Devanagari each letter has one.
  const name = `${'မြန်မာ်'.repeat(30)}_विश्लेषण`;
  const frame = (functionName: string) => ({
    functionName,
    url: `file:///srv/${name}.js`,
    scriptId: '1',
    lineNumber: 1,
    columnNumber: 0,
  });
  const file = join(directory, `${'हिन्दी'.repeat(8)}.cpuprofile`);
  writeFileSync(
    file,
    JSON.stringify({
      nodes: [
        { id: 1, callFrame: { ...frame('(root)'), url: '', lineNumber: -1 }, children: [2] },
        { id: 2, callFrame: frame(name), children: [3] },
        { id: 3, callFrame: frame('plain') },
      ],
      startTime: 0,
      endTime: 400_000,
      samples: Array.from({ length: 400 }, (_, i) => 2 + (i % 2)),
      timeDeltas: Array.from({ length: 400 }, () => 1000),
    }),
  );
  const terminal = start([file], { columns: 80, rows: 24 });
  await terminal.shows('CPU profile of');
  for (const [key, shown] of [
    ['2', 'plain'],
    ['3', 'merged by stack, widest left'],
    ['4', /functions, by self/],
    ['6', /callees|calls/i],
    ['r', /confidence: |Nothing/i],
    ['\f', /confidence: |Nothing/i],
    ['1', 'CPU profile of'],
  ] as const) {
    terminal.press(key);
    await terminal.shows(shown);
    assert.match(terminal.rows()[0], /^ culprit {2}/, `the title is where it was, on ${key}`);
    assert.match(terminal.rows()[1], /Overview/);
    await terminal.until(() => /q quit/.test(terminal.rows()[23]), 'the footer');
  }
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('each drawing of the whole screen begins at its first column, wherever an echoed key left the cursor', async () => {
  const terminal = start([SERVICE], { columns: 80, rows: 24 });
  // The first is the frame that is there before Ink; then Ink's own, and one more after the terminal was lent.
  const entries = () => terminal.raw.split('\x1b[?1049h').slice(1);
  await terminal.until(() => entries().length === 2, "Ink's first drawing");
  await terminal.shows('CPU profile of');
  terminal.press('\f');
  await terminal.until(
    () => entries().length === 3 && (entries()[2]?.length ?? 0) > 200,
    'the screen to be drawn again',
  );
  for (const after of entries()) assert.match(after.slice(0, 20), /^(?:\x1b\[\?25l)?\x1b\[(?:1;1)?H/u);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('^C ends it as the signal would: 130, the terminal given back', async () => {
  const terminal = start([SERVICE], { columns: 120 });
  await terminal.shows('CPU profile of');
  terminal.press(':');
  await terminal.shows(/Esc +close/);
  terminal.press('\x03');
  assert.equal(await terminal.exited, 130);
  assertRestored(terminal);
});

test('of a trace the thread is chosen', async () => {
  const terminal = start([path('samples/price-page.trace.json')], { columns: 120 });
  await terminal.shows(/Which thread\?[\s\S]*CrRendererMain \(\d+:\d+\) +\d+ % of CPU time · [\d,]+ samples/);
  terminal.press(KEY.down);
  terminal.press(KEY.enter);
  await terminal.shows(/2 of 2/, 'Which thread?');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('the recording on standard input, keys from the terminal', async () => {
  const terminal = start([], {
    columns: 120,
    command: ['/bin/sh', '-c', `exec "${process.execPath}" "${path('dist/cli.js')}" - < "${SERVICE}"`],
  });
  await terminal.shows('CPU profile of');
  terminal.press('4');
  await terminal.shows(/functions, by self/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('NO_COLOR sends no colours, and neighbours in the flame graph are told apart', async () => {
  const terminal = start([SERVICE], { columns: 120, env: { NO_COLOR: '1' } });
  await terminal.shows('CPU profile of');
  terminal.press('3');
  await terminal.shows(/│all /);
  assert.doesNotMatch(terminal.raw, /\x1b\[(3[0-7]|4[0-7]|9[0-7]|10[0-7]|38;|48;)/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});

test('a picker that was stopped is there again', async () => {
  const folder = mkdtempSync(join(directory, 'picked-'));
  copyFileSync(SERVICE, join(folder, 'one.cpuprofile'));
  const terminal = start([], {
    columns: 120,
    rows: 30,
    command: ['/bin/bash', '--norc', '-i'],
    env: { PS1: 'prompt> ' },
  });
  await terminal.shows('prompt> ');
  terminal.press(`"${process.execPath}" "${path('dist/cli.js')}" "${folder}"\r`);
  await terminal.shows(/1 recording in /);
  process.kill(childOf(terminal.pty.pid), 'SIGSTOP');
  await terminal.shows(/Stopped/);
  terminal.press('fg\r');
  await terminal.until(
    () => terminal.isAlternate() && /^ culprit {2}1 recording in /.test(terminal.rows()[0]),
    'the picker to come back',
  );
  terminal.press(KEY.enter);
  await terminal.shows('CPU profile of');
  terminal.press('q');
  await terminal.until(() => !terminal.isAlternate(), 'the shell');
  terminal.press('exit\r');
  await terminal.exited;
});

/** The child of a process, as /proc tells. */
function childOf(parent: number): number {
  const isChild = (pid: string) => {
    try {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1]) === parent;
    } catch {
      return false;
    }
  };
  return Number(readdirSync('/proc').find((name) => /^\d+$/.test(name) && isChild(name)));
}

for (const [name, stop] of [
  ['^Z', (terminal: Terminal) => terminal.press('\x1a')],
  [
    'SIGTSTP from outside',
    // The shell's one child: it has no other job.
    ({ pty }: Terminal) => process.kill(childOf(pty.pid), 'SIGTSTP'),
  ],
  ['kill -STOP', ({ pty }: Terminal) => process.kill(childOf(pty.pid), 'SIGSTOP')],
] as const)
  test(`${name} stops, and going on draws everything again, at the size that the terminal has by then`, async () => {
    const terminal = start([], {
      columns: 120,
      rows: 30,
      command: ['/bin/bash', '--norc', '-i'],
      env: { PS1: 'prompt> ' },
    });
    await terminal.shows('prompt> ');
    terminal.press(`"${process.execPath}" "${path('dist/cli.js')}" "${SERVICE}"\r`);
    await terminal.shows('CPU profile of');
    stop(terminal);
    await terminal.shows(/Stopped/);
    // Who is stopped without being asked can give nothing back.
    if (name !== 'kill -STOP') assert.equal(terminal.isAlternate(), false);
    terminal.resize(80, 24);
    terminal.press('fg\r');
    await terminal.until(
      () =>
        terminal.isAlternate() &&
        /^ culprit /.test(terminal.rows()[0]) &&
        terminal.rows()[1].includes('7 Recommendations') &&
        /\buniqueSkus\b/.test(terminal.rows()[2]),
      'the screen to come back',
    );
    terminal.press('4');
    await terminal.shows(/functions, by self/);
    terminal.press('q');
    await terminal.until(() => !terminal.isAlternate(), 'the shell');
    terminal.press('exit\r');
    await terminal.exited;
  });

test('quit while the screen is drawn anew, or right before, the terminal is given back', async () => {
  for (const keys of ['\x0cq', 'q\x0c', '\x0c\x03', '\x1aq']) {
    const terminal = start([SERVICE]);
    await terminal.shows('CPU profile of');
    terminal.press(keys);
    assert.equal(await terminal.exited, keys.endsWith('\x03') ? 130 : 0);
    assertRestored(terminal);
  }
});

test('^Z where nobody could let it go on, as in a container: it goes on by itself; ^L draws anew, also in the picker', async () => {
  const folder = mkdtempSync(join(directory, 'alone-'));
  copyFileSync(SERVICE, join(folder, 'one.cpuprofile'));
  const terminal = start([folder]);
  const drawn = async (key: string) => {
    const from = terminal.raw.length;
    terminal.press(key);
    // Rows that do not wrap begin a frame.
    await terminal.until(() => terminal.raw.includes('\x1b[?7l', from), `${key} to be heard`);
    await terminal.until(() => terminal.isAlternate(), 'the screen to come back');
  };
  await terminal.shows('1 recording in');
  await drawn('\x1a');
  await terminal.shows('1 recording in');
  await drawn('\x0c');
  await terminal.shows('1 recording in');
  terminal.press(KEY.enter);
  await terminal.shows('Enter the fix');
  for (const key of ['\x1a', '\x0c']) {
    await drawn(key);
    await terminal.shows('CPU profile of');
  }
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('CI in the environment of a terminal changes nothing', async () => {
  const terminal = start([SERVICE], { env: { CI: '1' } });
  await terminal.shows('CPU profile of');
  terminal.press('4');
  await terminal.shows('functions, by self');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
});
