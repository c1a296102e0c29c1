import type { FileEdit } from '../diagnose/finding.ts';

const CONTEXT = 3;

/** A unified diff of one edit, as `git apply` takes it. `path`: as it is named there. */
export function diffOf(text: string, { start, end, to }: FileEdit, path: string): string {
  const before = text.split('\n');
  const after = (text.slice(0, start) + to + text.slice(end)).split('\n');
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail++;
  const from = Math.max(0, head - CONTEXT);
  const last = Math.min(before.length, before.length - tail + CONTEXT);
  const old = before.slice(head, before.length - tail);
  const made = after.slice(head, after.length - tail);
  // A last line break leaves an empty line that is none.
  const rest = before.slice(before.length - tail, last);
  if (last === before.length && rest.at(-1) === '') rest.pop();
  const count = (lines: number) => head - from + lines + rest.length;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${from + 1},${count(old.length)} +${from + 1},${count(made.length)} @@`,
    ...before.slice(from, head).map((line) => ` ${line}`),
    ...changed(old, made),
    ...rest.map((line) => ` ${line}`),
    '',
  ].join('\n');
}

/** Of so many lines a side, lines in common are sought: the table has a cell for each pair. */
const MOST = 2000;

/** Lines that go, that come, and, in a function's size, those that stay between them (a longest common subsequence). */
function changed(old: readonly string[], made: readonly string[]): string[] {
  if (old.length > MOST || made.length > MOST)
    return [...old.map((line) => `-${line}`), ...made.map((line) => `+${line}`)];
  const width = made.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = made.length - 1; j >= 0; j--)
      common[i * width + j] =
        old[i] === made[j]
          ? common[(i + 1) * width + j + 1] + 1
          : Math.max(common[(i + 1) * width + j], common[i * width + j + 1]);
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < made.length) {
    if (i < old.length && j < made.length && old[i] === made[j]) {
      lines.push(` ${old[i++]}`);
      j++;
    } else if (
      j === made.length ||
      (i < old.length && common[(i + 1) * width + j] >= common[i * width + j + 1])
    )
      lines.push(`-${old[i++]}`);
    else lines.push(`+${made[j++]}`);
  }
  return lines;
}
