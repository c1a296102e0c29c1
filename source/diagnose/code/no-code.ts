import type { Finding } from '../finding.ts';

/** Why a finding shows no code. */
export function noCode({ subject, verdict, evidence }: Finding): string {
  if (!('url' in subject)) return 'No code: a heap snapshot holds no source, and no template fits.';
  if (verdict === 'leave') return 'No code: nothing is to be changed.';
  const unread = evidence.find(({ metric }) => metric === 'read');
  if (unread) return `No code: ${unread.text}.`;
  // Lines are counted without source too; then none is quoted.
  if (evidence.some(({ metric, text }) => metric === 'source' || (metric === 'lines' && text.includes('`'))))
    return 'No code: what to write here depends on more than these lines show; the proposal says it in words.';
  if (subject.url === '') return 'No code: it is no one place in the source.';
  return 'No code: the source is not on disk here (--source-root DIR), or no line of it stands out.';
}
