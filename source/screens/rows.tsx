import { Box } from 'ink';
import { createElement, useEffect, useInsertionEffect, useRef } from 'react';
import type { Visible } from '../format/visible.ts';
import type { Size } from './state.ts';

// The rows of the screen as one Ink element.

interface RowsProps {
  lines: readonly Visible[];
  size: Size;
  /** The terminal has another size: what stands on it is to be wiped, and forgotten by Ink. */
  onResize(): void;
  /** After each time they are shown. */
  onShown?(): void;
}

/**
 * The whole screen. Ink writes the rows that differ from those it wrote last; where the terminal has changed its size, those are
 * wrapped or cut, and no longer where Ink thinks. An insertion effect comes after React has the new rows and before Ink
 * draws them: the frame that follows is the first on an empty screen.
 *
 * All rows are one text, and its size is said: a `<Text>` for each is fifty components that React renders and Yoga measures, after every key.
 * `<Text>` takes no size, so this is the element that it is made of. In the bundle `whole-screen.ts` takes the text from there.
 */
export function Rows({ lines, size: { columns, rows }, onResize, onShown }: RowsProps) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what it is about
  useInsertionEffect(() => {
    if (!first.current) onResize();
    first.current = false;
  }, [columns, rows]);
  useEffect(() => onShown?.());
  const whole = Array.from({ length: rows }, (_, y) => lines[y] ?? '');
  return (
    <Box height={rows} width={columns}>
      {createElement(
        'ink-text',
        { style: { width: columns, height: rows, textWrap: 'truncate' } },
        whole.join('\n'),
      )}
    </Box>
  );
}
