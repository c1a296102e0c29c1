import { Box, Text } from 'ink';
import { useInsertionEffect, useRef } from 'react';
import type { Size } from './state.ts';

interface RowsProps {
  lines: readonly string[];
  size: Size;
  /** The terminal has another size: what stands on it is to be wiped, and forgotten by Ink. */
  onResize(): void;
}

/**
 * The whole screen, a row each. Ink writes the rows that differ from those it wrote last; where the terminal has changed its size, those are
 * wrapped or cut, and no longer where Ink thinks. An insertion effect comes after React has the new rows and before Ink
 * draws them: the frame that follows is the first on an empty screen.
 */
export function Rows({ lines, size: { columns, rows }, onResize }: RowsProps) {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the size is what it is about
  useInsertionEffect(() => {
    if (!first.current) onResize();
    first.current = false;
  }, [columns, rows]);
  return (
    <Box flexDirection="column" height={rows} width={columns}>
      {lines.map((line, i) => (
        <Text key={i} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  );
}
