import { Writable } from 'node:stream';
import { line, type Visible, visible } from '../format/visible.ts';
import { type Range, Reader } from '../screens/reader.ts';
import { send } from './send.ts';

/** Narrow enough that screens have one pane under another. */
const COLUMNS = 99;
const ROWS = 40;

export type ReaderOutput = ReturnType<typeof readerOutput>;

/** What a screen reader is told, line by line; and the terminal that Ink draws on instead, which nobody sees. */
export function readerOutput() {
  let reader = new Reader();
  let last: [readonly Visible[], readonly Range[]] | null = null;
  const print = (lines: readonly Visible[]) => {
    send(...lines.map(line));
  };
  const onFrame = (lines: readonly Visible[], untold: readonly Range[]) => {
    last = [lines, untold];
    print(reader.next(lines, untold));
  };
  const stdout = Object.assign(new Writable({ write: (_chunk, _encoding, done) => done() }), {
    isTTY: true,
    columns: COLUMNS,
    rows: ROWS,
  }) as unknown as NodeJS.WriteStream;
  return {
    stdout,
    onFrame,
    begin(loading: string[] | null): void {
      print([
        visible(
          'culprit in lines, as for a screen reader. Question mark: keys. Control L: the screen again. q: quit.',
        ),
      ]);
      if (loading) print([visible(`Loading ${loading.join(', ')}`)]);
    },
    /** The whole screen once more. */
    again(): void {
      reader = new Reader();
      if (last) onFrame(...last);
    },
  };
}
