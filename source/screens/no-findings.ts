import type { AnySlot } from './state.ts';
import { INK } from './theme.ts';

/** What stands in place of findings: that they are looked for, or why there are none. */
export function noFindings(
  { failed }: Pick<AnySlot, 'failed'>,
  looking = 'Looking for causes…',
): { text: string; style: { fg: number } }[] {
  if (failed === null) return [{ text: looking, style: { fg: INK.quiet } }];
  return [
    { text: `No findings: ${failed}`, style: { fg: INK.bad } },
    { text: 'All other screens work.', style: { fg: INK.quiet } },
  ];
}

/** Why what needs findings does nothing. */
export const notYet = ({ failed }: Pick<AnySlot, 'failed'>): string =>
  failed ?? 'Still diagnosing: try again in a moment.';
