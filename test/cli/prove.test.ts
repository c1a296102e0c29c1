import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CLI } from '../support/cli.ts';
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
  // What it counts besides keeps a rule from saying that it may be cached.
  write(
    'quote.mjs',
    `export class Quotes {
  asked = 0;
  of({ code, days }) {
    this.asked++;
    let value = days;
    for (let i = 0; i < 20000; i++) value = (value * 31 + code.charCodeAt(i % code.length)) % 9973;
    return { code, value };
  }
}
`,
  );
  write(
    'quotes.mjs',
    `import { Quotes } from './quote.mjs';
import { writeFileSync } from 'node:fs';
if (process.argv[2] === 'mark') writeFileSync('ran', String(process.pid));
const quotes = new Quotes();
let sum = 0;
for (let i = 0; i < 6000; i++) sum += quotes.of({ code: ['EUR', 'USD', 'GBP', 'JPY'][(i * 7) % 4], days: i % 3 }).value;
console.log(sum);
if (process.argv[3] === 'stay') setInterval(() => {}, 1000);
`,
  );
  write(
    'blurs.mjs',
    `function blur(image, width, radius) {
  const out = new Float64Array(image.length);
  for (let i = 0; i < image.length; i++) {
    let sum = 0;
    for (let k = -radius; k <= radius; k++) sum += image[(i + k * width + image.length) % image.length];
    out[i] = sum / (2 * radius + 1);
  }
  return out;
}
let image = Float64Array.from({ length: 40000 }, (_, i) => (i * 7919) % 251);
for (let round = 0; round < 120; round++) image = blur(image, 200, 6 + (round % 3));
console.log(image[0].toFixed(6));
`,
  );
  for (const [name, entry] of Object.entries({ run: 'main', quotes: 'quotes', blurs: 'blurs' }))
    execFileSync(node, ['--cpu-prof', `--cpu-prof-name=${name}.cpuprofile`, `${entry}.mjs`], {
      cwd: folder,
      stdio: 'ignore',
    });
});
after(() => {
  for (const terminal of terminals) terminal.kill();
  rmSync(folder, { recursive: true, force: true });
});

const openFinding = (...args: string[]) =>
  openOn('run.cpuprofile', /uniqueSkus` scans the array `seen`/, {}, ...args);

async function openOn(
  recording: string,
  title: RegExp,
  size: { columns?: number; rows?: number },
  ...args: string[]
): Promise<Terminal> {
  const terminal = new Terminal([recording, ...args], {
    columns: 120,
    rows: 40,
    ...size,
    // Two dozen runs of a program on a machine that does other things as well.
    patience: 180_000,
    cwd: folder,
    env: { XDG_STATE_HOME: join(folder, 'state') },
  });
  terminals.push(terminal);
  await terminal.shows(title);
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

test('a probe of what is worth a closer look changes the finding in place; Esc ends the program', async () => {
  rmSync(join(folder, 'ran'), { force: true });
  const terminal = await openOn('quotes.cpuprofile', /`Quotes\.of`|`of`/, {});
  await terminal.shows(/worth a closer look · .*confidence: (?:medium|low)/);
  await terminal.shows(/c probe it .*q quit/);
  terminal.press('c');
  await terminal.shows('command to run once:');
  terminal.press(`\x15"${node}" quotes.mjs mark stay${KEY.enter}`);
  await terminal.shows('Probe: count calls and arguments');
  await untilRan();
  terminal.press(KEY.escape);
  await terminal.shows('Cancelled. The program was ended');
  assert.equal(isAlive(Number(readFileSync(join(folder, 'ran'), 'utf8'))), false);
  await terminal.shows('worth a closer look');
  terminal.press('c');
  await terminal.shows(/mark stay .*used here before/);
  terminal.press(`\x15"${node}" quotes.mjs${KEY.enter}`);
  await terminal.shows('worth optimizing · caching · confidence: high', 'Probe: count');
  await terminal.shows(/`of` repeats earlier work/);
  await terminal.shows(/Counted: `of` is called 6,000 times with 12 distinct arguments/);
  await terminal.shows('q quit', 'c probe it');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('a probe withdraws a finding whose work is needed, in a small terminal too', async () => {
  const terminal = await openOn('blurs.cpuprofile', /`blur`/, { columns: 80, rows: 24 });
  await terminal.shows('c probe it');
  terminal.press('c');
  await terminal.shows('command to run once:');
  terminal.press(`\x15"${node}" blurs.mjs${KEY.enter}`);
  await terminal.shows(/The work of `blur` is needed/);
  await terminal.shows('leave it as it is · confidence: high', 'worth a closer look');
  terminal.press('q');
  assert.equal(await terminal.exited, 0);
  assertRestored(terminal);
});

test('what `culprit record` recorded is proved and probed by the command that it was recorded with', async () => {
  const recorded = (...command: string[]) => {
    const out = spawnSync(node, [CLI, 'record', '--', node, ...command], { cwd: folder, encoding: 'utf8' });
    return /Open it: culprit (\S+)/.exec(out.stderr)![1];
  };
  const quotes = await openOn(recorded('quotes.mjs'), /`Quotes\.of`|`of`/, {});
  quotes.press('c');
  await quotes.shows(/command to run once: .*quotes\.mjs .*as recorded/);
  quotes.press(KEY.enter);
  await quotes.shows(/Counted: `of` is called 6,000 times with 12 distinct arguments/);
  quotes.press('q');
  assert.equal(await quotes.exited, 0);
  const unique = await openOn(recorded('main.mjs'), /uniqueSkus` scans the array `seen`/, {});
  unique.press('P');
  await unique.shows(/command to run 23 times: .*main\.mjs .*as recorded/);
  unique.press(KEY.enter);
  await unique.shows('0 of 23 runs');
  await unique.shows(/faster .*95 % interval/);
  unique.press('q');
  assert.equal(await unique.exited, 0);
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
