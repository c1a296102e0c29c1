export interface DiffLine {
  sign: ' ' | '-' | '+';
  text: string;
  /** What differs from the line it stands for or that stands for it, in code units; empty where all of it does. */
  from: number;
  to: number;
  /** The line of the other side that it became, or was. */
  other: DiffLine | null;
}

/** Lines of either side beyond which a difference is all of the one, then all of the other. */
const MOST = 600;

/** What changed between two texts, line by line: the longest common subsequence. */
export function diffLines(before: string, after: string): DiffLine[] {
  const a = before.split('\n');
  const b = after.split('\n');
  const lines: DiffLine[] = [];
  const put = (sign: DiffLine['sign'], text: string) =>
    lines.push({ sign, text, from: 0, to: 0, other: null });
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

/** Lines that went and came at one place beyond which none is sought for the other. */
const MOST_AT_ONCE = 40;

/** Where lines came in the place of others: which of them became which, and what of the two differs. */
function markChanges(lines: DiffLine[]): void {
  for (let at = 0; at < lines.length; ) {
    const gone = at;
    while (lines[at]?.sign === '-') at++;
    const come = at;
    while (lines[at]?.sign === '+') at++;
    if (at === gone) at++;
    else if (at - gone <= MOST_AT_ONCE) pairUp(lines.slice(gone, come), lines.slice(come, at));
  }
}

/** Each line that went, with the first most alike of those that came after what the line before it became. */
function pairUp(gone: readonly DiffLine[], come: readonly DiffLine[]): void {
  let next = 0;
  for (const old of gone) {
    let best: { at: number; from: number; same: number } | null = null;
    for (let at = next; at < come.length; at++) {
      const { from, same } = alike(old.text, come[at].text);
      // How a line begins says more of what it does than how it ends.
      if (best === null || from > best.from || (from === best.from && same > best.same))
        best = { at, from, same };
    }
    if (best === null) return;
    const now = come[best.at];
    // A line with little in common is another line.
    if (best.from + best.same < Math.min(old.text.length, now.text.length) / 3) continue;
    let { from, same } = best;
    // Whole words: half a name says nothing.
    while (from > 0 && /[\w$]/.test(old.text[from - 1])) from--;
    while (same > 0 && /[\w$]/.test(old.text.at(-same)!)) same--;
    Object.assign(old, { from, to: old.text.length - same, other: now });
    Object.assign(now, { from, to: now.text.length - same, other: old });
    next = best.at + 1;
  }
}

/** How many code units two texts share at their start, and how many more at their end. */
function alike(a: string, b: string): { from: number; same: number } {
  const most = Math.min(a.length, b.length);
  let from = 0;
  while (from < most && a[from] === b[from]) from++;
  let same = 0;
  while (same < most - from && a.at(-1 - same) === b.at(-1 - same)) same++;
  return { from, same };
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
