export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
  /** What differs from the line it stands for or that stands for it, in code units; empty where all of it does. */
  from: number;
  to: number;
}

/** Lines of either side beyond which a difference is all of the one, then all of the other. */
const MOST = 600;

/** What changed between two texts, line by line: the longest common subsequence. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const lines: DiffLine[] = [];
  const put = (sign: DiffLine['sign'], text: string) => lines.push({ sign, text, from: 0, to: 0 });
  if (a.length > MOST || b.length > MOST) {
    for (const text of a) put('-', text);
    for (const text of b) put('+', text);
    return lines;
  }
  // common[i][j]: how many lines a[i…] and b[j…] share, in order.
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put(' ', a[i++]);
      j++;
    } else if (j >= b.length || (i < a.length && common[(i + 1) * width + j] >= common[i * width + j + 1])) {
      put('-', a[i++]);
    } else put('+', b[j++]);
  }
  markChanges(lines);
  return lines;
}

/** Where one line came in the place of one other: what of them differs. */
function markChanges(lines: DiffLine[]): void {
  for (let at = 0; at + 1 < lines.length; at++) {
    const [old, now] = [lines[at], lines[at + 1]];
    const alone = lines[at - 1]?.sign !== '-' && lines[at + 2]?.sign !== '-';
    if (old.sign !== '-' || now.sign !== '+' || !alone) continue;
    const most = Math.min(old.text.length, now.text.length);
    let from = 0;
    while (from < most && old.text[from] === now.text[from]) from++;
    let same = 0;
    while (same < most - from && old.text.at(-1 - same) === now.text.at(-1 - same)) same++;
    // A line with little in common is another line.
    if (from + same < most / 3) continue;
    // Whole words: half a name says nothing.
    while (from > 0 && /[\w$]/.test(old.text[from - 1])) from--;
    while (same > 0 && /[\w$]/.test(old.text.at(-same)!)) same--;
    Object.assign(old, { from, to: old.text.length - same });
    Object.assign(now, { from, to: now.text.length - same });
  }
}

/** The changed lines with those around them; null stands for lines left out. */
export function hunks(lines: readonly DiffLine[], around = 1): (DiffLine | null)[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - around), at + around + 1).some(({ sign }) => sign !== ' '),
  );
  const shown: (DiffLine | null)[] = [];
  lines.forEach((line, at) => {
    if (near[at]) shown.push(line);
    else if (at === 0 || near[at - 1]) shown.push(null);
  });
  return shown;
}
