import type { Finding } from '../finding.ts';

/** Why a finding shows no code. */
export function noCode({ subject, verdict, evidence }: Finding): string {
  if (verdict === 'leave') return 'No code: nothing is to be changed.';
  if (!('url' in subject)) return 'No code: a heap snapshot has no source, and no template fits.';
  const unread = evidence.find(({ metric }) => metric === 'read');
  if (unread) return `No code: ${unread.text}.`;
  // Lines are counted without source too; then none is quoted.
  if (evidence.some(({ metric, text }) => metric === 'source' || (metric === 'lines' && text.includes('`'))))
    return 'No code: the change depends on more than these lines show; see the proposal.';
  if (/[\\/]node_modules[\\/]/.test(subject.url))
    return 'No code: it is the code of a package; see the proposal for what its user can change.';
  if (subject.url === '') return 'No code: the finding has no single place in the source.';
  return 'No code: the source is not on disk here (pass --source-root DIR), or no line stands out.';
}
