/* Makes the pictures of docs/ from real frames of the running program: npm run picture */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KEY, Terminal } from '../test/support/terminal.ts';

const COLUMNS = 112;
const ROWS = 32;
const CELL = { width: 8.4, height: 18 };
const BACKGROUND = '#16181d';
const FOREGROUND = '#d8dbe2';

interface Picture {
  /** In docs/. */
  file: string;
  args: string[];
  /** What the screen shows once it is finished, and the key that leads on from there. */
  steps: [shows: string | RegExp, press: string][];
  /** What the picture itself must show. */
  last: string | RegExp;
}

const SOURCES = ['--source-root', 'programs'];
const LEAK = [1, 2, 3].map((n) => `session-leak.${n}.heapsnapshot.gz`);

const PICTURES: Picture[] = [
  {
    file: 'picture.svg',
    args: ['order-service.cpuprofile', ...SOURCES],
    steps: [
      [/uniqueSkus` scans/, '3'],
      ['merged by stack, widest left', KEY.up],
    ],
    last: / summarise {2}\/srv/,
  },
  {
    file: 'slow-service.svg',
    args: ['order-service.cpuprofile', ...SOURCES],
    steps: [[/uniqueSkus` scans/, 'r']],
    last: /Trade-offs/,
  },
  {
    file: 'slow-cli.svg',
    args: ['cli-startup.cpuprofile', ...SOURCES],
    steps: [],
    last: /loads phrasebook/,
  },
  {
    file: 'memory-leak.svg',
    args: [...LEAK, ...SOURCES],
    steps: [],
    last: /leak candidates[\s\S]*Session/,
  },
  {
    file: 'waiting.svg',
    args: ['order-page.waits.json.gz', ...SOURCES],
    steps: [],
    last: /priceOf[\s\S]*Longest waits/,
  },
];

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
mkdirSync(path('docs'), { recursive: true });
for (const { file, args, steps, last } of PICTURES) {
  const terminal = new Terminal(args, { columns: COLUMNS, rows: ROWS, cwd: path('samples') });
  for (const [shows, press] of steps) {
    await terminal.shows(shows);
    terminal.press(press);
  }
  await terminal.shows(last);
  writeFileSync(path(`docs/${file}`), svg(terminal));
  terminal.press('q');
  await terminal.exited;
}

/** A colour of its own, or one of the 240 of the cube and the greys; the first 16 are the terminal's, and we use none of them at this level. */
function colour(value: number, isRgb: boolean): string {
  let rgb = value;
  if (!isRgb && value >= 232) rgb = (8 + 10 * (value - 232)) * 0x010101;
  else if (!isRgb) {
    const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step);
    const at = value - 16;
    rgb = (level(Math.floor(at / 36)) << 16) | (level(Math.floor(at / 6) % 6) << 8) | level(at % 6);
  }
  return `#${rgb.toString(16).padStart(6, '0')}`;
}

function svg(terminal: Terminal): string {
  const parts: string[] = [];
  const { active } = terminal.xterm.buffer;
  for (let y = 0; y < ROWS; y++) {
    const line = active.getLine(active.viewportY + y)!;
    for (let x = 0; x < COLUMNS; x++) {
      const cell = line.getCell(x)!;
      let fg = cell.isFgDefault() ? FOREGROUND : colour(cell.getFgColor(), cell.isFgRGB());
      let bg = cell.isBgDefault() ? BACKGROUND : colour(cell.getBgColor(), cell.isBgRGB());
      if (cell.isInverse()) [fg, bg] = [bg, fg];
      const [left, top] = [x * CELL.width, y * CELL.height];
      const rect = (width: number, fill: string, from = 0) =>
        parts.push(
          `<rect x="${(left + from).toFixed(1)}" y="${top}" width="${(width + 0.2).toFixed(1)}" height="${CELL.height}" fill="${fill}"/>`,
        );
      if (bg !== BACKGROUND) rect(CELL.width, bg);
      const char = cell.getChars();
      const eighths = '▏▎▍▌▋▊▉█'.indexOf(char);
      if (char !== '' && eighths >= 0) rect((CELL.width * (eighths + 1)) / 8, fg);
      else if (char.trim() !== '') {
        const style = `${cell.isBold() ? ' font-weight="bold"' : ''}${cell.isUnderline() ? ' text-decoration="underline"' : ''}`;
        parts.push(
          `<text x="${left.toFixed(1)}" y="${top + 13.5}" fill="${fg}"${style}>${escaped(char)}</text>`,
        );
      }
    }
  }
  const [width, height] = [COLUMNS * CELL.width, ROWS * CELL.height];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 ${(width + 24).toFixed(0)} ${height + 24}" font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
<rect x="-12" y="-12" width="${(width + 24).toFixed(0)}" height="${height + 24}" rx="8" fill="${BACKGROUND}"/>
${parts.join('\n')}
</svg>
`;
}

function escaped(char: string): string {
  return char.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
