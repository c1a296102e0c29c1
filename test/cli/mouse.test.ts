import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Terminal } from '../support/terminal.ts';

/** A mouse as terminals report it (SGR 1006, with motion while a button is held): ranges dragged over time. */

const SERVICE = fileURLToPath(new URL('../../samples/order-service.cpuprofile', import.meta.url));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
});

/** The button goes down at a cell, is held over others, and is let go at the last; cells from 0. */
const drag = (cells: [x: number, y: number][], modifier = 0) =>
  cells
    .map(([x, y], i) => `\x1b[<${(i === 0 ? 0 : 32) + modifier};${x + 1};${y + 1}M`)
    .concat(cells.slice(-1).map(([x, y]) => `\x1b[<${modifier};${x + 1};${y + 1}m`));

async function atOverview(columns: number, rows: number) {
  const terminal = new Terminal([SERVICE], { columns, rows });
  started.push(terminal);
  await terminal.shows(/! `uniqueSkus` scans/);
  await terminal.shows(/▴/);
  // A frame that is half there has the strip where it was.
  await terminal.settled();
  return terminal;
}

const stripOf = (terminal: Terminal) => terminal.rows().findIndex((row) => /▴/.test(row));

for (const [columns, rows] of [
  [80, 24],
  [120, 40],
])
  test(`dragging over the strip of activity marks a range and counts it alone, at ${columns} columns`, async () => {
    const terminal = await atOverview(columns, rows);
    const y = stripOf(terminal) - 1;
    const [press, ...moves] = drag([
      [20, y],
      [25, y],
      // Beside the strip: it is still the strip's.
      [38, y + 3],
      [40, y],
    ]);
    terminal.press(press);
    terminal.press(moves[0]);
    await terminal.shows(/Marking \d/);
    // What comes in one piece is what comes in many.
    terminal.press(moves.slice(1).join(''));
    await terminal.shows(/Only [\d.]+ m?s to [\d.]+ m?s is counted now/, 'Marking');
    await terminal.until(() => /\d m?s/.test(terminal.rows()[0]), 'the range in the title');
    terminal.press('0');
    await terminal.until(() => !/\d m?s|counting/.test(terminal.rows()[0]), 'all to be counted again');
    // Backwards, and with a report cut in two by the line.
    const back = drag([
      [40, y],
      [30, y],
      [22, y],
    ]).join('');
    terminal.press(back.slice(0, 15));
    terminal.press(back.slice(15));
    await terminal.until(() => /\d m?s/.test(terminal.rows()[0]), 'the range in the title');
    terminal.press('q');
    assert.equal(await terminal.exited, 0);
  });
