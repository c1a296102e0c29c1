import { bytes, percent } from '../format/numbers.ts';
import type { WhatIf } from '../heap/cuts.ts';
import { code } from './escape.ts';

/** The Markdown section: what each removed reference frees by itself, and what all of them free together. */
export function whatIfText({ cuts, together }: WhatIf, total: number): string {
  const row = (text: string, freed: number) =>
    `| ${text} | ${bytes(freed)} | ${percent(freed / (total || 1))} |`;
  return [
    '## What if these references were removed',
    [
      '| removed | freed | of the heap |',
      '| --- | ---: | ---: |',
      ...cuts.map(({ text, freed }) => row(code(text, 'cell'), freed)),
      ...(cuts.length > 1 ? [row('all of them', together)] : []),
    ].join('\n'),
  ].join('\n\n');
}
