import { type CpuModel, IDLE, PROGRAM } from '../cpu/model.ts';
import type { ProfileRecording } from '../cpu/recording.ts';
import { duration, percent, plural } from '../format/numbers.ts';

/** What of a recording no sample accounts for, as a clause; '' where there is no such time, or a range of it is looked at. */
export function outsideWords({ view, recording: { kind, timeline } }: CpuModel): string {
  const { leadInMicros, tailMicros } = timeline;
  if (kind !== 'cpu' || view.range !== null || leadInMicros + tailMicros <= 0) return '';
  const parts = [
    ...(leadInMicros > 0 ? [`${duration(leadInMicros)} before the first sample`] : []),
    ...(tailMicros > 0 ? [`${duration(tailMicros)} after the last`] : []),
  ];
  return `${parts.join(' and ')} are not covered by samples`;
}

/** Samples are late that come after so many median intervals, and so many microseconds. */
const INTERVALS = 10;
const LATE = 20_000;
/** Of CPU time, from which on late samples make its shares rough; one long call makes one or two. */
const MUCH = 0.1;
const SEVERAL = 3;

interface Gaps {
  /** How long each is at least. */
  least: number;
  count: number;
  micros: number;
}

const known = new WeakMap<ProfileRecording, Gaps>();

/** What was repaired on reading a profile, and where its shares are rough. */
export function qualityNotes(model: CpuModel): string[] {
  const late = lateWords(model);
  return late === '' ? model.recording.dataQuality : [...model.recording.dataQuality, late];
}

/** Whether much of the CPU time lies between samples that came late; '' where it does not, or a range is looked at. */
function lateWords(model: CpuModel): string {
  const { view, recording, onCpu } = model;
  if (recording.kind !== 'cpu' || view.range !== null || recording.timeline.count === 0) return '';
  let gaps = known.get(recording);
  if (!gaps) known.set(recording, (gaps = gapsOf(model)));
  const share = gaps.micros / (onCpu || 1);
  if (gaps.count < SEVERAL || share < MUCH || share > 1) return '';
  return `${percent(share)} of CPU time lies in ${plural(gaps.count, 'gap')} of ${duration(gaps.least)} or more between samples: other programs had the cores, or a built-in ran long. Shares are rough: record on an idle machine`;
}

function gapsOf({ recording: { timeline, nodes }, functions }: CpuModel): Gaps {
  const { time, node, count, medianIntervalMicros } = timeline;
  const long = Math.max(LATE, INTERVALS * medianIntervalMicros);
  const gaps = { least: long, count: 0, micros: 0 };
  for (let i = 0; i < count; i++) {
    const micros = time[i + 1] - time[i];
    const kind = functions.category[nodes.frame[node[i]]];
    if (micros < long || kind === IDLE || kind === PROGRAM) continue;
    gaps.count++;
    gaps.micros += micros;
  }
  return gaps;
}
