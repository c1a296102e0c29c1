import type { Sink, Visible } from '../format/visible.ts';

const TERMINAL: Sink = process.stdout;

/** Sends to the terminal what is no frame; frames are Ink's. */
export function send(...texts: Visible[]): void {
  for (const text of texts) TERMINAL.write(text);
}
