import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import type { Visible } from '../format/visible.ts';
import { CUT_KEY, plainKeys } from './keyboard.ts';
import type { InputEvent } from './state.ts';

// What culprit writes to a terminal beside frames, and what a terminal sends beside keys.

/** What a terminal reports of the mouse (SGR 1006): the cell, from 0, and what was done there. */
export interface MouseReport {
  x: number;
  y: number;
  kind: 'press' | 'drag' | 'release' | 'wheelUp' | 'wheelDown' | 'other';
}

/** With what moves while a button is held (1002), for terminals that know it. */
export const MOUSE_ON = '\x1b[?1000h\x1b[?1002h\x1b[?1006h' as Visible;
export const MOUSE_OFF = '\x1b[?1006l\x1b[?1002l\x1b[?1000l' as Visible;
/**
 * Rows are never wider than the terminal; but terminals do not agree on how wide some letters are, and one that finds a row too wide is to cut it:
 * wrapped, it would push all others from their places.
 */
export const WRAP_OFF = '\x1b[?7l' as Visible;
export const WRAP_ON = '\x1b[?7h' as Visible;
/** Everything culprit may have switched, as it was: cursor, alternate screen, bracketed paste, mouse, wrapping, attributes. */
export const RESTORE = `${MOUSE_OFF}${WRAP_ON}\x1b[?2004l\x1b[0m\x1b[?1049l\x1b[?25h` as Visible;

/** OSC 52: the terminal puts it on the clipboard, over SSH too. */
export const copySequence = (text: string): Visible =>
  `\x1b]52;c;${Buffer.from(text).toString('base64')}\x07` as Visible;

export const mouseSequence = (on: boolean): Visible => (on ? MOUSE_ON : MOUSE_OFF);

/** The alternate screen with these rows on it; the cursor hidden, and home, where Ink begins to draw. */
export const wholeFrame = (rows: readonly Visible[]): Visible =>
  `\x1b[?1049h\x1b[?25l\x1b[H${rows.join('\n')}\x1b[H` as Visible;

/** Nothing on the screen, the cursor where a frame begins. */
export const EMPTY = '\x1b[2J\x1b[H' as Visible;

const REPORT = /\x1b\[<(\d+);(\d+);(\d+)([Mm])/g;
/** What a terminal says of its background (OSC 11), each channel in one to four hex digits; and the beginning of it. */
const BACKGROUND = /\x1b\]11;rgb:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})(?:\x07|\x1b\\)/gi;
const CUT_BACKGROUND = /\x1b\]1(1(;[rgb:\da-f/]*\x1b?)?)?$/i;
const ASK = '\x1b]11;?\x07';
/**
 * Asks the terminal for its background. An older tmux does not answer for it, so there the terminal around it is asked as well, where tmux is
 * set to let that through.
 */
export const askBackground = ({ TMUX }: NodeJS.ProcessEnv): Visible =>
  (TMUX ? `${ASK}\x1bPtmux;\x1b${ASK}\x1b\\` : ASK) as Visible;
/** Milliseconds after which an answer comes too late to turn the screen over. */
export const ANSWER_WITHIN = 5000;

/** Takes mouse reports, and what the terminal says of its background, out of what a terminal sends. Keeps a cut sequence until the rest of it comes. */
export class MouseFilter {
  private held = '';
  private readonly report: (mouse: MouseReport) => void;
  private readonly onBackground: (rgb: number) => void;

  constructor(report: (mouse: MouseReport) => void, onBackground: (rgb: number) => void = () => {}) {
    this.report = report;
    this.onBackground = onBackground;
  }

  /** The keys in a chunk. A lone ESC is the Esc key and is not held back. */
  push(chunk: string): string {
    const text = this.held + chunk;
    const rest = text.replace(BACKGROUND, (_, ...channels: string[]) => {
      const [red, green, blue] = channels
        .slice(0, 3)
        .map((hex) => Math.round((Number.parseInt(hex, 16) / (16 ** hex.length - 1)) * 255));
      this.onBackground((red << 16) | (green << 8) | blue);
      return '';
    });
    const keys = rest.replace(REPORT, (_, button, x, y, end) => {
      this.report({ x: Number(x) - 1, y: Number(y) - 1, kind: kindOf(Number(button), end) });
      return '';
    });
    const cut = CUT_BACKGROUND.exec(keys) ?? CUT_KEY.exec(keys);
    this.held = cut?.[0] ?? '';
    return plainKeys(keys.slice(0, cut?.index));
  }
}

function kindOf(button: number, end: string): MouseReport['kind'] {
  if (button & 64) return button & 1 ? 'wheelDown' : 'wheelUp';
  if ((button & 3) !== 0) return 'other';
  if (button & 32) return 'drag';
  return end === 'M' ? 'press' : 'release';
}

/**
 * What a mouse does, as events: a click once the button is let go where it was pressed; a drag on the way from there to elsewhere, and its end.
 */
export function pointer(dispatch: (event: InputEvent) => void): (mouse: MouseReport) => void {
  let from: { x: number; y: number } | null = null;
  return ({ x, y, kind }) => {
    if (kind === 'wheelUp' || kind === 'wheelDown')
      return dispatch({ type: 'wheel', x, y, by: kind === 'wheelUp' ? -3 : 3 });
    if (kind === 'press') from = { x, y };
    if (!from || (kind !== 'drag' && kind !== 'release')) return;
    const moved = x !== from.x || y !== from.y;
    if (moved) dispatch({ type: 'drag', from, to: { x, y }, done: kind === 'release' });
    else if (kind === 'release') dispatch({ type: 'click', x, y });
    if (kind === 'release') from = null;
  };
}

/**
 * The terminal as Ink should see it. Ink swallows mouse reports, so they are taken out before: Ink reads from a stream of our own, which
 * passes raw mode and references on to the real one.
 */
export function terminalInput(
  tty: ReadStream,
  report: (mouse: MouseReport) => void,
  onBackground: (rgb: number) => void,
): ReadStream {
  const filter = new MouseFilter(report, onBackground);
  const out = new PassThrough();
  tty.setEncoding('utf8');
  tty.on('data', (chunk: string) => {
    const keys = filter.push(chunk);
    if (keys !== '') out.write(keys);
  });
  tty.on('end', () => out.end());
  return Object.assign(out, {
    isTTY: true,
    isRaw: false,
    setRawMode(on: boolean) {
      tty.setRawMode(on);
      return out;
    },
    ref() {
      tty.resume();
      tty.ref();
      return out;
    },
    unref() {
      tty.unref();
      return out;
    },
  }) as unknown as ReadStream;
}
