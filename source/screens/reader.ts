import { type Visible, visible } from '../format/visible.ts';

// What a screen reader is told.

/** Rows of a screen, from one to before another. */
export interface Range {
  from: number;
  to: number;
}

export type OnFrame = (lines: readonly Visible[], untold: readonly Range[]) => void;

/**
 * Screens as a screen reader is told them: lines that are only ever added. Of a screen that has just come its name and all its text; after that,
 * what is new on it and the row that is selected.
 */
export class Reader {
  /** What is known of the screen; and of what lies over it, while something does. */
  private known = new Set<string>();
  private over: Set<string> | null = null;
  private tab = '';
  private selected = new Set<string>();
  /** What a filter that is being typed leaves, in the words of the screen. */
  private left = '';
  private message = '';

  /**
   * What is new.
   *
   * @param lines the whole screen as it is painted without colours: title, tabs, the screen, message, footer.
   * @param untold rows that are left out.
   */
  next(lines: readonly Visible[], untold: readonly Range[] = []): Visible[] {
    const overlay = overlayIn(lines);
    const tab = overlay ? this.tab : spoken(/\x1b\[4m([^\x1b]+)/.exec(lines[1] ?? '')?.[1] ?? '');
    const isOther = tab !== this.tab;
    const isOver = overlay !== null && this.over === null;
    const isTyping = INVERSE.test(lines.at(-2) ?? '');
    const known = isOther ? new Set<string>() : overlay ? (this.over ?? new Set<string>()) : this.known;
    const body =
      overlay ??
      lines.slice(2, -2).filter((_, i) => !untold.some(({ from, to }) => i + 2 >= from && i + 2 < to));
    const title = spoken(lines[0] ?? '');
    const keys = spoken(lines.at(-1) ?? '');
    const said = title === '' || this.known.has(title) ? [] : [title];
    if (isOther) said.push(`Screen ${tab}`);
    else if (this.over && !overlay) said.push(`Back on ${tab}`);
    const now = new Set([title]);
    const selected = new Set<string>();
    const rows: string[] = [];
    for (const line of body) {
      const text = spoken(line);
      if (text === '') continue;
      now.add(text);
      if (INVERSE.test(line) || HEADING.test(line)) {
        selected.add(text);
        if (!this.selected.has(text) || isOther || isOver) rows.push(`selected: ${text}`);
      } else if (!known.has(text)) rows.push(text);
    }
    // While a filter is typed, how much there is of what it leaves; the rest when it is done.
    const left = isTyping ? (rows[0] ?? '') : '';
    if (!isTyping) said.push(...rows);
    else if (left !== this.left) said.push(left);
    const message = spoken(lines.at(-2) ?? '');
    if (message !== '' && message !== this.message) said.push(message);
    if (isOther || isOver) said.push(`Keys: ${keys}`);
    this.over = overlay ? now : null;
    if (!overlay && !isTyping) Object.assign(this, { known: now, selected });
    if (overlay) this.selected = selected;
    Object.assign(this, { tab, message, left });
    return said.map(visible);
  }
}

const INVERSE = /\x1b\[7m/;
/** The heading of a section that the cursor is on. */
const HEADING = /^\W*(?:\x1b\[\d+m)*\x1b\[4m[▸▾]/;

/** What lies over a screen, without its frame; null where nothing does. */
function overlayIn(lines: readonly Visible[]): string[] | null {
  const first = lines.findIndex((line) => line.includes('╭─'));
  const last = lines.findLastIndex((line) => line.includes('╰─'));
  if (first < 0 || last < first) return null;
  const [title, ...rows] = lines.slice(first, last).map((line) => {
    const to = Math.max(line.lastIndexOf('│'), line.lastIndexOf('╮'));
    return line.slice(line.search(/[│╭]/) + 1, to);
  });
  // Columns are read one after another.
  const columns = rows.map((row) => row.split('│'));
  return [title, ...columns[0].flatMap((_, c) => columns.map((row) => row[c] ?? ''))];
}

const WORDS: Record<string, string> = {
  '▸': '+',
  '▾': '-',
  '▼': 'sorted by ',
  '▲': 'sorted upward by ',
  '⋯': 'and',
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '→': 'right',
};

/** A row as text: no escape sequences, no bars and rules, a comma where columns stood apart. */
function spoken(line: string): string {
  return (
    line
      .replace(/\x1b\[[\d;]*m/g, '')
      .replace(/[\u2500-\u25a0]/g, ' ')
      .replace(/(^|\s)#+(?=\s|$)|(?<=% +)[#-]+(?=\s|$)/g, '$1')
      // A bar of several parts, and the sign of each part in its legend.
      .replace(/(^|\s)[#=*+~o-]{8,}(?=\s|$)/g, '$1')
      .replace(/(?<=\S {2})[=*+~-] (?=[a-z])/g, '')
      .replace(/(?<=\S) ← (?=\S)/g, ' from ')
      .replace(/(?<=\S) → (?=\S)/g, ' to ')
      .replace(/[▸▾▼▲⋯↑↓←→]/g, (sign) => WORDS[sign])
      .trim()
      .replace(/ · /g, ', ')
      .replace(/ {2,}/g, ', ')
  );
}
