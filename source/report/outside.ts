import type { CpuModel } from '../cpu/model.ts';
import { duration } from '../format/numbers.ts';

/** What of a recording no sample accounts for, as a clause; '' where there is no such time, or a range of it is looked at. */
export function outsideWords({ view, recording: { kind, timeline } }: CpuModel): string {
  const { leadInMicros, tailMicros } = timeline;
  if (kind !== 'cpu' || view.range !== null || leadInMicros + tailMicros <= 0) return '';
  return `${duration(leadInMicros)} before the first sample and ${duration(tailMicros)} after the last are not covered by samples`;
}
