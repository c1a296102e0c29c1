import { bytes, count, plural } from '../format/numbers.ts';
import type { Disagreement } from '../heap/verify.ts';
import { cutEnd } from '../paint/text.ts';
import { code, details, markdown } from './escape.ts';

/** What came of holding this engine's groups against the second engine's. */
export type Verification =
  | {
      /** Groups that either engine has. */
      groups: number;
      disagreements: Disagreement[];
    }
  /** Why there is no second opinion, as one plain sentence. */
  | { cannot: string };

const NAME_COLUMNS = 60;

/** For the JSON report: `disagreements` is null where the second engine could not read the snapshot. */
export function verificationPart(verification: Verification): object {
  const engine = '@vscode/v8-heap-parser';
  if ('cannot' in verification)
    return { engine, cannot: verification.cannot, groups: null, disagreements: null };
  return { engine, cannot: null, ...verification };
}

/** The Markdown section: causes first, then every group that the engines see differently. */
export function verificationText(verification: Verification, top: number): string {
  const title = "## A second opinion: VS Code's heap parser";
  if ('cannot' in verification) return `${title}\n\n${markdown(verification.cannot)}.`;
  const { groups, disagreements } = verification;
  const told = `${title}\n\nOf ${plural(groups, 'group')}, ${count(groups - disagreements.length)} agree to the byte in count, self size and retained size.`;
  if (disagreements.length === 0) return told;
  const causes = new Map<string, { text: string; groups: number; gap: number }>();
  for (const { cause, text, ours, theirs } of disagreements) {
    const row = causes.get(cause) ?? { text, groups: 0, gap: 0 };
    row.groups++;
    row.gap = Math.max(row.gap, Math.abs(ours.retainedSize - theirs.retainedSize));
    causes.set(cause, row);
  }
  const rows = disagreements.slice(0, top).map(({ name, ours, theirs, cause }) => {
    const sides = [ours, theirs].map(
      (side) => `${count(side.count)} | ${bytes(side.selfSize)} | ${bytes(side.retainedSize)}`,
    );
    return `| ${code(cutEnd(name, NAME_COLUMNS))} | ${sides.join(' | ')} | ${cause} |`;
  });
  const left = disagreements.length - rows.length;
  return [
    told,
    [
      '| cause | groups | largest gap | |',
      '| --- | ---: | ---: | --- |',
      ...[...causes].map(
        ([cause, row]) => `| ${cause} | ${count(row.groups)} | ${bytes(row.gap)} | ${row.text} |`,
      ),
    ].join('\n'),
    details(
      'Groups that the two see differently',
      [
        '| group | count here | self here | retained here | count there | self there | retained there | cause |',
        '| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
        ...rows,
        ...(left > 0 ? ['', `⋯ ${count(left)} more`] : []),
      ].join('\n'),
    ),
  ].join('\n\n');
}
