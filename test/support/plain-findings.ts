/** Findings of a heap without the backticks round code: what tests say of their words is of the words alone. */
import * as heap from '../../source/diagnose/heap/diagnose.ts';

const plain = (text: string): string => text.replaceAll('`', '');

export const diagnoseHeap: typeof heap.diagnoseHeap = (...given) =>
  heap.diagnoseHeap(...given).map((finding) => ({
    ...finding,
    title: plain(finding.title),
    proposal: plain(finding.proposal),
    tradeOffs: finding.tradeOffs.map(plain),
    evidence: finding.evidence.map((row) => ({ ...row, text: plain(row.text) })),
  }));
