import type { ReadStream } from 'node:tty';
import type { Showing } from '../screens/app.tsx';
import { MOUSE_OFF, RESTORE, WRAP_ON } from '../screens/terminal.ts';

/** Ink gives back cursor, screen and raw mode; mouse and wrapping are ours, and saying the rest twice does no harm after a crash. */
export function giveBack(tty: ReadStream, all: boolean): void {
  process.stdout.write(all ? RESTORE : MOUSE_OFF + WRAP_ON);
  tty.setRawMode(false);
  tty.pause();
  tty.unref();
}

/** The alternate screen with the session's rows on it; the cursor hidden, and home, where Ink begins to draw. */
export function firstFrame(session: Showing): string {
  const { columns, rows } = process.stdout;
  return `\x1b[?1049h\x1b[?25l\x1b[H${session.paint({ columns, rows }).join('\n')}\x1b[H`;
}

/** Nothing on the screen, the cursor where a frame begins. */
export const EMPTY = '\x1b[2J\x1b[H';
