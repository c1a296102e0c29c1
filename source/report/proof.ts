import { isOpen, type Proof, type ProofRatio } from '../compare/proof.ts';
import { times } from '../compare/verdict.ts';
import { duration } from '../format/numbers.ts';

const VERDICTS: Record<Proof['verdict'], string> = {
  proven: 'proven',
  refuted: 'refuted: do not apply it',
  'no difference': 'no difference',
};

/** The lines that a person reads. */
export function proofText(proof: Proof, what: string): string[] {
  const { text, verdict, cpu, wall, self, service, exitCodes, output } = proof;
  return [
    text,
    `  ${isOpen(proof) ? 'undecided' : VERDICTS[verdict]} · ${what}`,
    '',
    ...(cpu ? [`  CPU time   ${ratio(cpu)}`] : []),
    ...(wall ? [`  wall time  ${ratio(wall)}`] : []),
    ...(self
      ? [
          `  self time  ${duration(self.beforeMicros)} without the change, ${duration(self.afterMicros)} with it`,
        ]
      : []),
    ...(service
      ? [
          `  requests   ${Math.round(service.before.requestsPerSecond)} per second without the change, ${Math.round(service.after.requestsPerSecond)} with it`,
          ...(['p50Micros', 'p95Micros', 'p99Micros', 'maxMicros'] as const).map(
            (key) =>
              `  ${key.slice(0, 3)}        ${duration(service.before[key])} without the change, ${duration(service.after[key])} with it`,
          ),
          `  errors     ${service.before.errors} without the change, ${service.after.errors} with it`,
        ]
      : []),
    `  output     ${output === 'same' ? 'identical' : output === 'different' ? 'different' : 'varies by itself: not compared'}`,
    `  exit code  ${exitCodes.before} without the change, ${exitCodes.after} with it`,
  ];
}

const ratio = ({ speedup, low, high }: ProofRatio): string =>
  `${times(speedup)} (95 % interval ${times(low, false)}–${times(high, false)})`;
