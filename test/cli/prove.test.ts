import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertRestored, KEY, Terminal } from '../support/terminal.ts';

let folder: string;
const terminals: Terminal[] = [];
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const node = process.execPath;
/** What the program leaves of itself: where it runs, it has been run. */
const ran = () => existsSync(join(folder, 'ran'));

async function untilRan(): Promise<void> {
  const end = performance.now() + 60_000;
  while (!ran()) {
    assert.ok(performance.now() < end, 'the program runs');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

before(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'culprit-try-')));
  write(
    'unique.mjs',
    `export function uniqueSkus(orders) {
  const seen = [];
  for (const order of orders) {
    if (!seen.includes(order.sku)) {
      seen.push(order.sku);
    }
  }
  return seen;
}
`,
  );
  write(
    'main.mjs',
    `import { uniqueSkus } from './unique.mjs';
import { writeFileSync } from 'node:fs';
if (process.argv[2] === 'mark') writeFileSync('ran', String(process.pid));
// What it says to a terminal would be seen on the screen.
process.stderr.write('\\x1b[2Jwritten over the screen');
const orders = Array.from({ length: 20000 }, (_, i) => ({ sku: 'sku-' + ((i * 7919) % 8000) }));
console.log(uniqueSkus(orders).length);
if (process.argv[3] === 'stay') setInterval(() => {}, 1000);
if (process.argv[3] === 'stay') process.on('SIGTERM', () => {});
`,
  );
  execFileSync(node, ['--cpu-prof', '--cpu-prof-name=run.cpuprofile', 'main.mjs'], {
    cwd: folder,
    stdio: 'ignore',
  });
});
after(() => {
  for (const terminal of terminals) terminal.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function openFinding(...args: string[]): Promise<Terminal> {
  const terminal = new Terminal(['run.cpuprofile', ...args], {
    columns: 120,
    rows: 40,
    // Two dozen runs of a program on a machine that does other things as well.
    patience: 180_000,
    cwd: folder,
    env: { XDG_STATE_HOME: join(folder, 'state') },
  });
  terminals.push(terminal);
  await terminal.shows(/uniqueSkus` scans the array `seen`/);
  terminal.press('r');
  await terminal.shows(/[▸▾] Evidence/);
  return terminal;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a program runs only once its command was confirmed; Esc ends it', async () => {
  const terminal = await openFinding();
  terminal.press('P');
  await terminal.shows('command to run 23 times:');
  terminal.press(`"${node}" main.mjs mark stay${KEY.escape}`);
  await terminal.shows('P prove it');
  assert.equal(ran(), false);
  terminal.press('P');
  await terminal.shows('command to run 23 times:');
  terminal.press(`"${node}" main.mjs mark stay${KEY.enter}`);
  await terminal.shows('0 of 23 runs');
  await untilRan();
  terminal.press(KEY.escape);
  await terminal.shows('Cancelled. The program was ended');
  assert.equal(isAlive(Number(readFileSync(join(folder, 'ran'), 'utf8'))), false, 'it does not heed SIGTERM');
  assert.doesNotMatch(terminal.text(), /written over/);
  terminal.press('P');
  await terminal.shows(/main\.mjs mark stay .*used here before/);
  // Cleared, it is forgotten.
  terminal.press(`\x15${KEY.enter}`);
  await terminal.shows('The command of this directory is forgotten');
  assert.doesNotMatch(readFileSync(join(folder, 'state/culprit/commands.json'), 'utf8'), /main\.mjs/);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('culprit that is ended takes the program with it', async () => {
  rmSync(join(folder, 'ran'), { force: true });
  const terminal = await openFinding();
  terminal.press('P');
  await terminal.shows('command to run 23 times:');
  terminal.press(`\x15"${node}" main.mjs mark stay${KEY.enter}`);
  await terminal.shows('0 of 23 runs');
  await untilRan();
  terminal.press('\x03');
  assert.equal(await terminal.exited, 130);
  assertRestored(terminal);
  assert.equal(isAlive(Number(readFileSync(join(folder, 'ran'), 'utf8'))), false);
});

test('what was measured stands in the sections, and the command is asked for once', async () => {
  const terminal = await openFinding('--journal', 'perf.md');
  terminal.press('P');
  await terminal.shows('command to run 23 times:');
  terminal.press(`\x15"${node}" main.mjs${KEY.enter}`);
  await terminal.shows(/faster .*95 % interval.*10 runs a side\), output identical/);
  await terminal.shows('proven · algorithmic · confidence: high');
  await terminal.shows('measured: ');
  assert.match(readFileSync(join(folder, 'perf.md'), 'utf8'), /- verdict: proven/);
  terminal.press('*');
  await terminal.shows('CPU time, without / with the change');
  terminal.press('*e');
  await terminal.shows('write the report to:');
  terminal.press(`\x15out.md${KEY.enter}`);
  await terminal.shows('Written: out.md');
  assert.match(readFileSync(join(folder, 'out.md'), 'utf8'), /Self time: .* without the change, .* with it/);
  terminal.press('a');
  await terminal.shows('Write unique.mjs?');
  await terminal.shows('+      seenSet.add(order.sku);');
  terminal.press(KEY.escape);
  await terminal.shows('Not written.');
  // The same command, confirmed already: it begins at once.
  terminal.press('c');
  await terminal.shows(/Evidence {2}Counted: /);
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('a command that cannot be run is said in a line', async () => {
  const terminal = await openFinding();
  terminal.press('P');
  await terminal.shows('used here before');
  terminal.press(`\x15no-such-program x${KEY.enter}`);
  await terminal.shows('no-such-program could not be started');
  terminal.press('P');
  await terminal.shows('command to run 23 times: no-such-program x');
  terminal.press(`\x15'unclosed${KEY.enter}`);
  await terminal.shows('a quote is not closed');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});
