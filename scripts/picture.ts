/* Makes the pictures of docs/ from real frames of the running program: npm run picture */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { KEY, Terminal } from '../test/support/terminal.ts';
import { DARK, frameOf } from './picture/cells.ts';
import { drawSheets } from './picture/sheet.ts';
import { group, picture, sizeOf } from './picture/svg.ts';

const COLUMNS = 112;
const ROWS = 32;

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
    last: / summarise {2}\/srv[\s\S]*source: .*summary\.js/,
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
    last: /leak candidates[\s\S]*Session[\s\S]*confidence/,
  },
  {
    file: 'waiting.svg',
    args: ['order-page.waits.json.gz', ...SOURCES],
    steps: [],
    last: /priceOf[\s\S]*Longest waits/,
  },
];

/** Where the samples are on this machine is nobody's business; a text without it is as wide as it is. */
const withoutPath = (body: string): string =>
  body.replaceAll(new RegExp(`(?: textLength="\\d+")?>([^<]*)${path('samples')}/`, 'g'), '>$1');

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
mkdirSync(path('docs'), { recursive: true });
for (const { file, args, steps, last } of PICTURES) {
  const terminal = new Terminal(args, { columns: COLUMNS, rows: ROWS, cwd: path('samples') });
  for (const [shows, press] of steps) {
    await terminal.shows(shows);
    terminal.press(press);
  }
  await terminal.shows(last);
  await terminal.settled();
  const frame = frameOf(terminal, DARK);
  const { width, height } = sizeOf(frame);
  writeFileSync(path(`docs/${file}`), picture(width, height, frame.ground, withoutPath(group(frame))));
  terminal.press('q');
  await terminal.exited;
}

await drawSheets(path('samples'), path('docs'));
