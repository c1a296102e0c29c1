import { isOpen, type Proof, type ProofRatio } from '../../compare/proof.ts';
import { times } from '../../compare/verdict.ts';
import { duration } from '../../format/numbers.ts';
import type { Evidence, Finding } from '../finding.ts';
import { type FindingReference, isReferredTo } from './reference.ts';

// Findings with what was proven of them.

/** What `culprit prove --format json` writes and `--proof FILE` reads. */
export interface ProofResult extends Proof {
  schemaVersion: 2;
  /** Null of a person's own diff that was tried for none. */
  finding: FindingReference | null;
  /** A person's own diff, a file: the finding's change was not tried. */
  patch?: string;
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

function proved(finding: Finding, proof: ProofResult): Finding {
  const { verdict, text, runs } = proof;
  const evidence = [...measurements(proof), ...finding.evidence];
  if (proof.patch !== undefined)
    return verdict === 'proven'
      ? { ...finding, evidence, impact: { ...finding.impact, text: `measured with ${proof.patch}: ${text}` } }
      : { ...finding, evidence };
  const benchmark = `# ${text}\n${finding.benchmark}`;
  if (verdict === 'proven')
    return {
      ...finding,
      basis: 'measured',
      tried: verdict,
      confidence: Math.max(finding.confidence, 0.98),
      evidence,
      impact: { ...finding.impact, text: `measured: ${text}` },
      benchmark,
    };
  const why =
    verdict === 'refuted'
      ? 'The change was tried and is refuted'
      : isOpen(proof)
        ? `The change was tried, and ${runs} runs a side do not decide`
        : `The change was tried and made no difference in ${runs} runs a side`;
  return {
    ...finding,
    verdict: 'investigate',
    basis: 'measured',
    tried: verdict,
    confidence: Math.min(finding.confidence, 0.3),
    evidence,
    proposal: `${why}: ${text}. Do not apply it as it is. ${finding.proposal}`,
    impact: { ...finding.impact, text: `measured: ${text}` },
    benchmark,
  };
}

/** The figures of a proof, a line each. */
function measurements({ text, cpu, wall, self, service, output, exitCodes }: ProofResult): Evidence[] {
  const line = (
    metric: string,
    value: number,
    words: string,
    unit: Evidence['unit'] = 'count',
  ): Evidence => ({
    metric,
    value,
    unit,
    text: words,
  });
  const ratio = (what: string, { speedup, low, high }: ProofRatio) =>
    `${what}, without / with the change: ${times(speedup)} (95 % interval ${times(low, false)}–${times(high, false)})`;
  return [
    line(
      'proof',
      (service?.throughput ?? cpu)?.speedup ?? 0,
      `Measured with and without the change: ${text}`,
    ),
    ...(cpu ? [line('proof.cpu', cpu.speedup, ratio('CPU time', cpu))] : []),
    ...(wall ? [line('proof.wall', wall.speedup, ratio('Wall time', wall))] : []),
    ...(self
      ? [
          line(
            'proof.self',
            self.afterMicros,
            `Self time: ${duration(self.beforeMicros)} without the change, ${duration(self.afterMicros)} with it`,
            'micros',
          ),
        ]
      : []),
    line('proof.output', output === 'same' ? 1 : 0, OUTPUT[output](exitCodes.after)),
  ];
}

const OUTPUT: Record<ProofResult['output'], (exitCode: number) => string> = {
  same: (code) => `Output identical in every run, exit code ${code}`,
  different: () => 'Output or exit code differ with the change',
  varies: (code) => `Output varies between runs of one side: not compared; exit code ${code}`,
};
