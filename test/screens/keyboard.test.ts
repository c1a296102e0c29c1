import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KEYS } from '../../source/screens/keys.ts';
import { MouseFilter } from '../../source/screens/terminal.ts';
import { Terminal } from '../support/terminal.ts';

/** Each key that the table knows, and those that texts are edited with, in the encodings of the terminals there are. */
const NAMED: Record<string, string[]> = {
  up: ['\x1b[A', '\x1bOA', '\x1b[1;1:1A', '\x1b[57419u'],
  down: ['\x1b[B', '\x1bOB', '\x1b[1;1:2B', '\x1b[57420u'],
  right: ['\x1b[C', '\x1bOC', '\x1b[57418u'],
  left: ['\x1b[D', '\x1bOD', '\x1b[57417u'],
  home: ['\x1b[H', '\x1bOH', '\x1b[1~', '\x1b[7~', '\x1b[57423u'],
  end: ['\x1b[F', '\x1bOF', '\x1b[4~', '\x1b[8~', '\x1b[57424u'],
  pageup: ['\x1b[5~', '\x1b[5;1:1~', '\x1b[57421u', '\x1b[[5~'],
  pagedown: ['\x1b[6~', '\x1b[57422u', '\x1b[[6~'],
  enter: [
    '\r',
    '\x1bOM',
    '\x1b[13u',
    '\x1b[13;2u',
    '\x1b[13;1:1u',
    '\x1b[57414u',
    '\x1b[27;5;13~',
    '\x1b[109;5u',
  ],
  escape: ['\x1b', '\x1b[27u', '\x1b[27;1:1u', '\x1b[27;129u', '\x1b[91;5u', '\x1b[27;5;91~'],
  tab: ['\t', '\x1b[9u', '\x1b[105;5u', '\x1b[27;5;9~'],
  'shift-tab': ['\x1b[Z', '\x1b[9;2u', '\x1b[1;2Z', '\x1b[27;2;9~'],
  space: [' ', '\x1b[32u', '\x1b[32;2u', '\x1b[32;1;32u', '\x1b[27;2;32~'],
  backspace: ['\x7f', '\b', '\x1b[127u', '\x1b[127;5u', '\x1b[3~', '\x1b[3;5~', '\x1b[104;5u'],
  // The other key for help: Ink has no name for it.
  f1: ['\x1bOP', '\x1b[11~', '\x1b[[A', '\x1b[P', '\x1b[1;1P', '\x1b[1;1:1P', '\x1b[11;1:1~'],
};

/** What xterm's, kitty's and rxvt's arrows and motions are with Shift, Alt, Ctrl and all of them. */
const MOTIONS = { up: 'A', down: 'B', right: 'C', left: 'D', home: 'H', end: 'F' };
for (const [name, letter] of Object.entries(MOTIONS))
  for (let state = 2; state <= 8; state++)
    NAMED[name].push(`\x1b[1;${state}${letter}`, `\x1b[1;${state}:2${letter}`);
for (const [name, letter] of Object.entries({ up: 'a', down: 'b', right: 'c', left: 'd' }))
  NAMED[name].push(`\x1b[${letter}`, `\x1bO${letter}`, `\x1b\x1b[${letter.toUpperCase()}`);
for (const [name, number] of Object.entries({ home: 7, end: 8, pageup: 5, pagedown: 6 }))
  NAMED[name].push(`\x1b[${number}$`, `\x1b[${number}^`, `\x1b[${number}@`, `\x1b[${number};5~`);

/** A key that is a character or has one below Ctrl: as it is; kitty's; kitty's with all flags; xterm's. */
function encodings(key: string): string[] {
  if (key.startsWith('^') && key.length === 2) {
    const code = key.charCodeAt(1);
    const byte = String.fromCharCode(code & 0x1f);
    return [byte, `\x1b[${code};5u`, `\x1b[${code};69u`, `\x1b[${code};5:1u`, `\x1b[27;5;${code}~`];
  }
  const code = key.codePointAt(0)!;
  const lower = key.toLowerCase().codePointAt(0)!;
  const state = lower === code ? 1 : 2;
  const plain = [
    key,
    `\x1b[${code};1:1;${code}u`,
    `\x1b[${lower};${state};${code}u`,
    `\x1b[27;${state};${code}~`,
  ];
  if (state === 2) plain.push(`\x1b[${lower};2u`, `\x1b[${lower}:${code};2u`, `\x1b[${lower};65u`);
  return plain;
}

/** What is no key of ours, or one that was let go. */
const NOTHING = [
  ...[
    '\x1bOQ',
    '\x1bOR',
    '\x1bOS',
    '\x1b[12~',
    '\x1b[24~',
    '\x1b[25~',
    '\x1b[[B',
    '\x1b[[E',
    '\x1b[23$',
    '\x1b[11;3:3~',
  ],
  ...['\x1b[Q', '\x1b[1;5S', '\x1b[2~', '\x1b[57376u', '\x1b[57358u', '\x1b[57441;2u', '\x1b[E', '\x1bOE'],
  ...['\x1b[97;1:3u', '\x1b[27;1:3u', '\x1b[1;1:3A', '\x1b[5;1:3~', '\x1b[113;1:3u', '\x1b[99;5:3u'],
  ...['\x1b[113;3u', '\x1b[99;9u', '\x1b[27;3;113~', '\x1b[122;17u', '\x1b[32;5u'],
  // Focus; what was answered; old mouse reports; what is cut or out of range.
  ...[
    '\x1b[I',
    '\x1b[O',
    '\x1b[?62;22c',
    '\x1b[24;80R',
    '\x1b[?0u',
    '\x1b[?2026;2$y',
    '\x1b[M !!',
    '\x1b[32;10;5M',
  ],
  ...[
    '\x1b]10;rgb:ffff/ffff/ffff\x07',
    '\x1bP>|tmux 3.5a\x1b\\',
    '\x1b_Gi=1;OK\x1b\\',
    '\x1b[65;30;65;1;0;1_',
  ],
  ...['\x1b[1114112u', '\x1b[55296u', '\x1b[999999999999u', '\x1b[0u', '\x1b[;;u', '\x1b[27;5;99;1~'],
];

test('keys are the same in every encoding of them, through a terminal', async () => {
  const keys = new Set(KEYS.flatMap((binding) => binding.keys));
  for (const key of ['^u', '^w', 'é', '漢', '€', '[', 'Z']) keys.add(key);
  const wanted: [sent: string, heard: string][] = NOTHING.map((sent) => [sent, '']);
  for (const key of keys)
    for (const sent of NAMED[key] ?? encodings(key)) wanted.push([sent, key === 'f1' ? '?' : key]);
  wanted.push(
    ['\x1bOj', '*'],
    ['\x1bOy', '9'],
    ['\x1b[57400u', '1'],
    ['\x1b[57415u', '='],
    ['\x1b[57409u', '.'],
  );

  const program = fileURLToPath(new URL('../support/keys-program.tsx', import.meta.url));
  const command: [string, ...string[]] = [process.execPath, '--import', './scripts/jsx.mjs', program];
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const terminal = new Terminal([], { command, cwd: root, patience: 60_000 });
  after(() => terminal.kill());
  await terminal.until(() => terminal.raw.includes('ready\r\n'), 'the program');
  // A key that is sent in no other way comes after each.
  const heard = () => terminal.raw.slice(terminal.raw.indexOf('ready\r\n') + 7).split('§\r\n');
  for (const [i, [sent]] of wanted.entries()) {
    terminal.press(sent);
    terminal.press('§');
    await terminal.until(() => heard().length > i + 1, `an answer to ${JSON.stringify(sent)}`);
  }
  const names = heard().map((lines) => lines.split('\r\n').filter(Boolean).join(' '));
  assert.deepEqual(
    wanted.map(([sent], i) => [sent, names[i]]),
    wanted,
  );
});

test('a sequence that comes in two pieces is one key, and what only looks like one holds nothing back', () => {
  const through = (...pieces: string[]) => {
    const filter = new MouseFilter(() => {});
    return pieces.map((piece) => filter.push(piece));
  };
  assert.deepEqual(through('\x1b[97', ';5u'), ['', '\x01']);
  assert.deepEqual(through('\x1b[27;5;', '99~'), ['', '\x03']);
  assert.deepEqual(through('\x1b[20', '0~a\x1b[201~'), ['', '\x1b[200~a\x1b[201~']);
  // Alt and a bracket, or Esc and a bracket typed fast.
  assert.deepEqual(through('\x1b]', 'q', '\x03'), ['\x1b]', 'q', '\x03']);
  assert.deepEqual(through('\x1b[', 'q'), ['\x1b[', 'q']);
  assert.deepEqual(through('\x1b]1', 'q'), ['', '\x1b]1q']);
  assert.deepEqual(through('\x1b[1', '\x03'), ['', '\x1b[1\x03']);
});
