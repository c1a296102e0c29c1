import type { ReadStream } from 'node:tty';
import type { Sink, Visible } from '../format/visible.ts';
import type { Showing } from '../screens/app.tsx';
import { MOUSE_OFF, RESTORE, WRAP_ON, wholeFrame } from '../screens/terminal.ts';

/** Ink gives back cursor, screen and raw mode; mouse and wrapping are ours, and saying the rest twice does no harm after a crash. */
export function giveBack(tty: ReadStream, what: 'all' | 'ours' | 'nothing'): void {
  if (what !== 'nothing') send(...(what === 'all' ? [RESTORE] : [MOUSE_OFF, WRAP_ON]));
  tty.setRawMode(false);
  tty.pause();
  tty.unref();
}

/** Sends to the terminal; Ink sends the rows. */
export function send(...texts: Visible[]): void {
  for (const text of texts) SCREEN.write(text);
}

const SCREEN: Sink = process.stdout;

export function firstFrame(session: Showing): Visible {
  const { columns, rows } = process.stdout;
  return wholeFrame(session.paint({ columns, rows }));
}
