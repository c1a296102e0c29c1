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

for (const theme of THEMES)
  test(`the first finding of each sample leads to its source and a report: ${theme}`, async (t) => {
    for (const [sample, finding, source] of SAMPLES) {
      const report = `${sample}.${theme}.md`;
      const terminal = new Terminal(
        [join(samples, sample), '--source-root', join(samples, 'programs'), '--theme', theme],
        { columns: 110, rows: 36, cwd: folder, patience: 60_000 },
      );
      t.after(() => terminal.kill());
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
      await terminal.shows('Written: ');
      const text = readFileSync(join(folder, report), 'utf8');
      assert.match(text, /^# /);
      assert.match(text, /Evidence|Verification/);
      terminal.press('q');
      assert.equal(await terminal.exited, 0, sample);
      assertRestored(terminal);
    }
  });
