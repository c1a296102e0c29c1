import type { Proof } from '../../compare/proof.ts';
import type { Finding } from '../finding.ts';
import { type FindingReference, isReferredTo } from './reference.ts';

/** What `culprit prove --format json` writes and `--proof FILE` reads. */
export interface ProofResult extends Proof {
  schemaVersion: 2;
  /** Null of a person's own diff. */
  finding: FindingReference | null;
}

/** The text of a file as a result; null where it is none. */
export function readProof(text: string): ProofResult | null {
  try {
    const value = JSON.parse(text);
    return value?.schemaVersion === 2 &&
      /^(proven|refuted|no difference)$/.test(value.verdict) &&
      typeof value.text === 'string'
      ? value
      : null;
  } catch {
    return null;
  }
}

/** Findings with what was measured of their changes; a change that was refuted is not recommended any more. */
export function withProofs(
  findings: readonly Finding[],
  proofs: readonly ProofResult[],
): { findings: Finding[]; unused: ProofResult[] } {
  const unused: ProofResult[] = [];
  const changed = [...findings];
  for (const proof of proofs) {
    const at = changed.findIndex((finding) => proof.finding !== null && isReferredTo(finding, proof.finding));
    if (at < 0) unused.push(proof);
    else changed[at] = proved(changed[at], proof);
  }
  return { findings: changed, unused };
}

function proved(finding: Finding, { verdict, text, cpu, runs }: ProofResult): Finding {
  const evidence = [
    {
      metric: 'proof',
      value: cpu?.speedup ?? 0,
      unit: 'count' as const,
      text: `Measured with and without the change: ${text}`,
    },
    ...finding.evidence,
  ];
  const benchmark = `# ${text}\n${finding.benchmark}`;
  if (verdict === 'proven')
    return {
      ...finding,
      basis: 'measured',
      confidence: Math.max(finding.confidence, 0.98),
      evidence,
      impact: { ...finding.impact, text: `measured: ${text}` },
      benchmark,
    };
  const why =
    verdict === 'refuted'
      ? 'The change was tried and is refuted'
      : `The change was tried and made no difference in ${runs} runs a side`;
  return {
    ...finding,
    verdict: 'investigate',
    basis: 'measured',
    confidence: Math.min(finding.confidence, 0.3),
    evidence,
    proposal: `${why}: ${text}. Do not apply it as it is. ${finding.proposal}`,
    impact: { ...finding.impact, text: `measured: ${text}` },
    benchmark,
  };
}
