import type { Style } from '../paint/canvas.ts';
import type { SyntaxSpan } from '../paint/syntax.ts';
import type { ProseRow } from './prose-row.ts';
import { SYNTAX } from './theme.ts';

// Pieces of a line of code, each in the colour of its syntax.

/** Code units of a line, one past the last. */
interface Range {
  from: number;
  to: number;
}

/** A piece of a line of code in the colours of its syntax, the rest in `style`; what is marked in bold and underlined. */
export function codeParts(
  line: string,
  spans: readonly SyntaxSpan[],
  style: Style,
  piece: Range,
  mark: Range = { from: 0, to: 0 },
): ProseRow {
  const edges = [piece.from, piece.to, mark.from, mark.to, ...spans.flatMap(({ from, to }) => [from, to])]
    .filter((at) => at >= piece.from && at <= piece.to)
    .sort((a, b) => a - b);
  const parts: ProseRow = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [from, to] = [edges[i], edges[i + 1]];
    if (from === to) continue;
    const kind = spans.find((span) => span.from <= from && to <= span.to)?.kind;
    parts.push({
      text: line.slice(from, to),
      style: {
        ...style,
        ...(kind ? { fg: SYNTAX[kind] } : {}),
        ...(mark.from <= from && to <= mark.to ? { bold: true, underline: true } : {}),
      },
    });
  }
  return parts;
}
