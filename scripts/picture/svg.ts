import type { Cell, Frame } from './cells.ts';

/** A cell in pixels: whole numbers, so that coordinates are short. */
export const CELL = { width: 8, height: 17 };
/** Columns of a monospaced letter, as DejaVu, Menlo and SF Mono have them, for the size of the font. */
const ADVANCE = 0.602;
const ACROSS = '▏▎▍▌▋▊▉█';
const UPWARD = '▁▂▃▄▅▆▇█';
const RULE = '│';

const FONT = `font-family="ui-monospace,Menlo,'DejaVu Sans Mono',Consolas,monospace" font-size="${(CELL.width / ADVANCE).toFixed(2)}"`;

/** A whole picture around what is in it. Spaces count: Chromium asks that of each text by a style, others by `xml:space`. */
export const picture = (width: number, height: number, ground: string, body: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" xml:space="preserve" ${FONT}>
<style>text{white-space:pre}</style>
<rect width="${width}" height="${height}" rx="8" fill="${ground}"/>
${body}
</svg>
`;

export const sizeOf = ({ columns, rows }: Frame) => ({
  width: columns * CELL.width,
  height: rows.length * CELL.height,
});

/**
 * A frame with its upper left corner at 0, 0: boxes first, one path a colour; then the text, one element for what is alike in a row.
 *
 * @param isExact text is as wide as its cells in every font; costs a third of the size.
 */
export function group(frame: Frame, isExact = true): string {
  const paths = new Map<string, string>();
  const box = (fill: string, x: number, y: number, width: number, height: number) =>
    paths.set(fill, `${paths.get(fill) ?? ''}M${x} ${y}h${width}v${height}h-${width}z`);
  // Boxes as high as a row are strokes: half as long to write.
  const grounds = new Map<string, string>();
  const strokes = new Map<string, string>();
  const stroke = (to: Map<string, string>, fill: string, x: number, top: number, width: number) =>
    to.set(fill, `${to.get(fill) ?? ''}M${x} ${top}h${width}`);
  const texts = new Map<string, string>();
  frame.rows.forEach((cells, y) => {
    const top = y * CELL.height;
    runs(cells, ({ bg }) => bg).forEach(({ from, to, value }) => {
      if (value !== frame.ground) stroke(grounds, value, from * CELL.width, top, (to - from) * CELL.width);
    });
    runs(cells, ({ char, fg }) => (isBlock(char) ? `${char} ${fg}` : '')).forEach(({ from, to, value }) => {
      if (value === '') return;
      const [char, fg] = value.split(' ');
      const up = UPWARD.indexOf(char);
      if (up >= 0 && char !== '█') {
        const height = Math.round((CELL.height * (up + 1)) / 8);
        box(fg, from * CELL.width, top + CELL.height - height, (to - from) * CELL.width, height);
      } else if (char === '█') stroke(strokes, fg, from * CELL.width, top, (to - from) * CELL.width);
      else if (char === RULE)
        for (let x = from; x < to; x++) stroke(strokes, fg, x * CELL.width + CELL.width / 2, top, 1);
      else for (let x = from; x < to; x++) stroke(strokes, fg, x * CELL.width, top, ACROSS.indexOf(char) + 1);
    });
    for (const [style, part] of textsOf(cells)) {
      const length = isExact && part.text.length > 6 ? ` textLength="${part.text.length * CELL.width}"` : '';
      const element = `<text x="${part.x * CELL.width}" y="${top + 13}"${length}>${escaped(part.text)}</text>`;
      texts.set(style, `${texts.get(style) ?? ''}${element}`);
    }
  });
  return [
    `<g transform="translate(0 ${CELL.height / 2})" stroke-width="${CELL.height}">`,
    ...Array.from([...grounds, ...strokes], ([fill, d]) => `<path stroke="${fill}" d="${d}"/>`),
    '</g>',
    ...Array.from(paths, ([fill, d]) => `<path fill="${fill}" d="${d}"/>`),
    ...Array.from(texts, ([style, elements]) => `<g ${style}>${elements}</g>`),
  ].join('\n');
}

/** Cells side by side of which the same holds. */
function runs(cells: Cell[], of: (cell: Cell) => string): { from: number; to: number; value: string }[] {
  const found: { from: number; to: number; value: string }[] = [];
  cells.forEach((cell, x) => {
    const value = of(cell);
    const last = found.at(-1);
    if (last?.value === value) last.to = x + 1;
    else found.push({ from: x, to: x + 1, value });
  });
  return found;
}

/** The text of a row by style, with blanks where another style is. */
function textsOf(cells: Cell[]): [style: string, { x: number; text: string }][] {
  const parts: [string, { x: number; text: string }][] = [];
  const last = new Map<string, { x: number; text: string }>();
  cells.forEach(({ char, fg, bold, underline }, x) => {
    if (isBlock(char) || (char.trim() === '' && !underline)) return;
    const style = `fill="${fg}"${bold ? ' font-weight="bold"' : ''}${underline ? ' text-decoration="underline"' : ''}`;
    const part = last.get(style);
    // Blanks between two parts would be underlined as well.
    if (!part || (underline && part.x + part.text.length < x)) {
      const next = { x, text: char || ' ' };
      last.set(style, next);
      parts.push([style, next]);
    } else part.text = part.text.padEnd(x - part.x) + (char || ' ');
  });
  return parts;
}

const isBlock = (char: string) =>
  char !== '' && (ACROSS.includes(char) || UPWARD.includes(char) || char === RULE);

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
