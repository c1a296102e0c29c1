/** Each sample in each theme, as somebody sees it first: the finding, where it comes from, and the report of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { THEMES } from '../../source/paint/theme.ts';
import { assertRestored, KEY, Terminal } from '../support/terminal.ts';

const samples = fileURLToPath(new URL('../../samples/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'culprit-first-'));
after(() => rmSync(folder, { recursive: true }));

/** What a sample's first finding says, and what is shown of where it comes from; null where nothing is to be changed. */
const SAMPLES: [file: string, finding: RegExp, source: RegExp | null][] = [
  ['order-service.cpuprofile', /`uniqueSkus` scans/, /source: .*summary\.js[\s\S]*seen\.includes/],
  ['cli-startup.cpuprofile', /loads phrasebook/, /source: /],
  ['log-transform.cpuprofile.gz', /^ +[!?] \S/m, /source: /],
  ['report-ts.cpuprofile', /^ +[!?] \S/m, /source: .*\.ts/],
  ['nbody.cpuprofile', /^ +[!?✓] \S/m, null],
  ['idle-worker.cpuprofile', /^ +[!?✓] \S/m, null],
  ['order-page.waits.json.gz', /`priceOf` calls the same service/, null],
  ['session-leak.3.heapsnapshot.gz', /`sessions` is a Map that holds/, null],
];

type Sample = (typeof SAMPLES)[number];

/** The finding that is shown, its source, and the report of it. */
async function walk(terminal: Terminal, [sample, finding, source]: Sample, report: string) {
  await terminal.shows(finding, 'Looking for causes');
  terminal.press(KEY.enter);
  await terminal.shows(/finding.*, most to win first[\s\S]*Evidence/);
  if (source) {
    terminal.press(KEY.enter);
    await terminal.shows(source);
  }
  terminal.press('e');
  await terminal.shows('write the report to');
  terminal.press('\x15');
  terminal.press(`${report}\r`);
  await terminal.shows(`Written: ${report}`);
  const text = readFileSync(join(folder, report), 'utf8');
  assert.match(text, /^# /, sample);
  assert.match(text, /Evidence|Verification/, sample);
}

/** Profiles are opened together: starting the program takes most of the time. In one theme each is opened by itself. */
const TOGETHER = Object.values(
  Object.groupBy(SAMPLES, ([file]) => /profile|waits|heap/.exec(file)![0]),
) as Sample[][];

for (const [i, theme] of THEMES.entries())
  test(`the first finding of each sample leads to its source and a report: ${theme}`, async (t) => {
    for (const group of i === 0 ? SAMPLES.map((sample) => [sample]) : TOGETHER) {
      const terminal = new Terminal(
        [
          ...group.map(([sample]) => join(samples, sample)),
          ...['--source-root', join(samples, 'programs'), '--theme', theme],
        ],
        { columns: 110, rows: 36, cwd: folder, patience: 60_000 },
      );
      t.after(() => terminal.kill());
      for (const [n, sample] of group.entries()) {
        if (n > 0) {
          // It opens on the screen that the one before was left on.
          terminal.press(']');
          await terminal.shows(`${n + 1} of ${group.length}`);
          terminal.press('1');
          await terminal.shows('CPU profile of');
        }
        await walk(terminal, sample, `${sample[0]}.${theme}.md`);
      }
      terminal.press('q');
      assert.equal(await terminal.exited, 0, group[0][0]);
      assertRestored(terminal);
    }
  });
