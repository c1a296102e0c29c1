import stringWidth from 'string-width';

export interface Column<T> {
  title: string;
  value: (row: T) => string;
  align: 'left' | 'right';
  min: number;
  max: number;
}

export function column<T>(title: string, value: (row: T) => string, opts: Partial<Column<T>> = {}): Column<T> {
  return { title, value, align: opts.align ?? 'left', min: opts.min ?? 3, max: opts.max ?? 40 };
}

function clip(text: string, max: number): string {
  if (stringWidth(text) <= max) return text;
  let out = '';
  for (const ch of text) {
    if (out.length + ch.length > max - 1) break;
    out += ch;
  }
  return out + '~';
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const gap = Math.max(0, width - stringWidth(text));
  return align === 'right' ? ' '.repeat(gap) + text : text + ' '.repeat(gap);
}

export function renderTable<T>(columns: Column<T>[], rows: T[]): string {
  const cells = rows.map((row) => columns.map((c) => clip(c.value(row), c.max)));
  const widths = columns.map((c, i) => {
    let w = Math.max(c.min, stringWidth(c.title));
    for (const line of cells) w = Math.max(w, stringWidth(line[i]));
    return Math.min(w, c.max);
  });
  const rule = '+' + widths.map((w) => '-'.repeat(w + 2)).join('+') + '+';
  const out = [rule, '| ' + columns.map((c, i) => pad(c.title, widths[i], 'left')).join(' | ') + ' |', rule];
  for (const line of cells) {
    out.push('| ' + line.map((cell, i) => pad(cell, widths[i], columns[i].align)).join(' | ') + ' |');
  }
  out.push(rule);
  return out.join('\n');
}
