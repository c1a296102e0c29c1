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
    ...old.map((line) => `-${line}`),
    ...made.map((line) => `+${line}`),
    ...rest.map((line) => ` ${line}`),
    '',
  ].join('\n');
}
