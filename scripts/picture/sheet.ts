import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { THEMES, type ThemeName } from '../../source/paint/theme.ts';
import { Terminal } from '../../test/support/terminal.ts';
import { DARK, type Frame, frameOf, LIGHT, type Look } from './cells.ts';
import { group, picture, sizeOf } from './svg.ts';
import { type Walk, walks } from './walk.ts';

const SIZES = [
  { columns: 80, rows: 24 },
  { columns: 120, rows: 40 },
  { columns: 200, rows: 60 },
];
/** Milliseconds without output after which a frame is taken for the last. */
const QUIET = 250;
const MARGIN = 24;

interface Shot {
  name: string;
  frames: Frame[];
}

/** Every screen in every size, a sheet for each theme: `screens-dark.svg`, … */
export async function drawSheets(samples: string, docs: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-picture-'));
  try {
    for (const theme of THEMES) {
      const shots: Shot[] = [];
      for (const walk of walks(samples, directory)) shots.push(...(await walked(walk, theme, samples)));
      const drawn = sheet(shots, theme === 'light' ? LIGHT : DARK);
      // Where they were made is nobody's business.
      const anywhere = drawn
        .replaceAll(`${samples}/`, '')
        .replaceAll(`${directory}/`, '')
        .replaceAll(dirname(samples), '.');
      writeFileSync(join(docs, `screens-${theme}.svg`), anywhere);
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function walked({ name, args, stops }: Walk, theme: ThemeName, cwd: string): Promise<Shot[]> {
  const look = theme === 'light' ? LIGHT : DARK;
  const terminal = new Terminal([...args, '--theme', theme], { ...SIZES[0], cwd, patience: 60_000 });
  const shots: Shot[] = [];
  for (const stop of stops) {
    for (const key of stop.press) {
      terminal.press(key);
      await settled(terminal);
    }
    const frames: Frame[] = [];
    for (const { columns, rows } of SIZES) {
      terminal.resize(columns, rows);
      await terminal.shows(stop.shows);
      // The footer is drawn last, and on the last row.
      await terminal.until(() => terminal.rows().at(-1)?.trim() !== '', 'the footer');
      await settled(terminal);
      frames.push(frameOf(terminal, look));
    }
    shots.push({ name: `${name}: ${stop.name}`, frames });
  }
  terminal.kill();
  return shots;
}

/** Until nothing is looked for, and nothing has been written for a while: what is drawn is whole then. */
async function settled(terminal: Terminal): Promise<void> {
  await terminal.until(() => !/Looking for|looking…/.test(terminal.text()), 'what is looked for');
  for (let length = -1; length !== terminal.raw.length; ) {
    length = terminal.raw.length;
    await delay(QUIET);
  }
}

function sheet(shots: readonly Shot[], { foreground, background }: Look): string {
  const rows: string[] = [];
  let y = MARGIN;
  let width = 0;
  for (const { name, frames } of shots) {
    rows.push(`<text x="${MARGIN}" y="${y + 12}" fill="${foreground}">${name}</text>`);
    y += MARGIN;
    let x = MARGIN;
    for (const frame of frames) {
      const size = sizeOf(frame);
      rows.push(
        `<g transform="translate(${x} ${y})"><rect width="${size.width}" height="${size.height}" fill="none" stroke="#888"/>${group(frame, false)}</g>`,
      );
      x += size.width + MARGIN;
    }
    width = Math.max(width, x);
    y += Math.max(...frames.map((frame) => sizeOf(frame).height)) + MARGIN;
  }
  return picture(width, y, background, rows.join('\n'));
}
