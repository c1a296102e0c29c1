import type { CpuModel } from '../../cpu/model.ts';
import { labelOf } from '../../cpu/query.ts';
import type { Finding } from '../../diagnose/finding.ts';

/** The frame that a finding is about, -1 where it is about the recording as a whole. */
export function frameOfSubject(model: CpuModel, { subject, frames }: Finding): number {
  if (frames && frames.length > 0) return frames[0];
  if (!('url' in subject)) return -1;
  for (const frame of model.functions.order) {
    const label = labelOf(model, frame);
    if (label.name !== subject.name || label.url !== subject.url) continue;
    if (subject.line === null || label.line === subject.line) return frame;
  }
  return -1;
}
