import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';

/** Headings of a finding, the same on the screen and in Markdown. */
export const HEADINGS = {
  evidence: 'Evidence',
  proposal: 'Proposed optimization',
  benchmark: 'Benchmark before and after',
  tradeOffs: 'Trade-offs',
  implementation: 'Implementation',
  verification: 'Verification',
  method: 'Where this investigation stands',
} as const;

/** The heading of its figures. */
export const figuresHeading = ({ impact }: Finding): string =>
  impact.bytes === null ? 'Bottleneck' : 'Size';

const VERDICTS: Readonly<Record<Finding['verdict'], string>> = {
  optimize: 'worth optimizing',
  investigate: 'worth a closer look',
  leave: 'leave it as it is',
};

/** What is to be made of a finding; where its change was tried, what came of it. */
export const verdictWords = ({ verdict, tried }: Pick<Finding, 'verdict' | 'tried'>): string =>
  tried === undefined || tried === 'probed' ? VERDICTS[verdict] : TRIED[tried];

const TRIED = {
  proven: 'proven',
  applied: 'proven and written',
  refuted: 'refuted',
  'no difference': 'tried: no difference',
} as const;

/** The method's steps, as a person reads them. */
export const STEPS: Readonly<Record<MethodStep['step'], string>> = {
  measure: 'measure',
  profile: 'profile',
  goal: 'goal',
  'one-change': 'next change',
  document: 'document',
  balance: 'trade-offs',
  'critical-20': 'largest cause',
};

/** The method's heading for what is proposed; where the cause is open there is none. */
export const strategyWords = ({ verdict, strategy }: Pick<Finding, 'verdict' | 'strategy'>): string =>
  verdict === 'investigate' && strategy === 'when-to-optimize'
    ? 'cause unknown'
    : strategy.replaceAll('-', ' ');
