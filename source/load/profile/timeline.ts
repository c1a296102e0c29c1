import type { Timeline } from '../../cpu/recording.ts';
import { plural } from '../../format/numbers.ts';
import { sharedFloats, sharedInts } from '../columns.ts';
import type { Arranged } from './arrange.ts';
import { type Draft, isAllocation } from './draft.ts';
import { countedSteps, medianInterval } from './median.ts';
import { sortByTime } from './sort.ts';

/**
 * Gives samples their nodes and times: absolute and in order, each owning the time until the next. Repairs are added to `notes`.
 */
export function makeTimeline(draft: Draft, arranged: Arranged, notes: string[]): Timeline {
  const span = recordedSpan(draft, notes);
  const count = pairSamplesWithTimes(draft, span, arranged, notes);
  if (count === 0) {
    return {
      count: 0,
      node: sharedInts(0),
      time: sharedFloats(1),
      startMicros: Number.isNaN(span.start) ? 0 : span.start,
      wallMicros: Number.isNaN(span.wall) ? 0 : span.wall,
      leadInMicros: 0,
      tailMicros: 0,
      medianIntervalMicros: 0,
    };
  }
  const node = sampledNodes(draft, arranged, count, notes);
  const { time, start } = sampleTimes(draft, span.start, count);
  const steps = countedSteps(draft, time, count);
  if (draft.absurdDeltas > 0) {
    notes.push(
      `${plural(draft.absurdDeltas, 'time delta was', 'time deltas were')} not a number or longer than a year, and taken as 0`,
    );
  }
  const disorder = draft.disorder.data.subarray(0, draft.disorder.count).filter((i) => i > 0 && i < count);
  if (disorder.length > 0) {
    sortByTime(time, node, count, disorder, steps);
    notes.push(
      disorder.length === 1
        ? '1 sample had a negative time delta and was put in time order'
        : `${disorder.length} samples had negative time deltas and were put in time order`,
    );
  }
  // Before the start of the recording nothing is sampled: where a file says so, it started with its first sample.
  const early = Math.min(0, time[0]);
  if (early < 0) {
    for (let i = 0; i < count; i++) time[i] -= early;
    notes.push('the first sample was before the start time, which was moved to it');
  }
  const median = medianInterval(steps, time, count);
  const wall = closeLast(time, count, span.wall - early, median, notes);
  return {
    count,
    node,
    time,
    startMicros: start + early,
    wallMicros: wall,
    leadInMicros: time[0],
    tailMicros: wall - time[count],
    medianIntervalMicros: median,
  };
}

/** Start (absolute) and length in microseconds; NaN where unknown. */
interface Span {
  start: number;
  wall: number;
}

function recordedSpan(draft: Draft, notes: string[]): Span {
  let { startTime: start, endTime: end } = draft;
  if (draft.hasHead && !isAllocation(draft)) {
    const unit = legacyUnit(draft);
    // Some writers drop the fraction of the seconds: then the samples are more exact.
    const whole = unit > 1 && draft.time.count > 0 && Number.isInteger(start) && Number.isInteger(end);
    start = whole ? Number.NaN : start * unit;
    end = whole ? Number.NaN : end * unit;
  }
  if (Math.abs(start) > Number.MAX_SAFE_INTEGER || Math.abs(end) > Number.MAX_SAFE_INTEGER) {
    notes.push('the start or end time is not a possible time, and was ignored');
    return { start: Number.NaN, wall: Number.NaN };
  }
  let wall = end - start;
  if (wall < 0) {
    notes.push('the end time is before the start time, and was ignored');
    wall = Number.NaN;
  }
  return { start, wall };
}

/**
 * Legacy profiles have start and end in seconds and samples in microseconds, converted ones may not: the unit that fits the time of the samples
 * better is taken, or seconds where there are none.
 */
function legacyUnit({ startTime, endTime, time, absolute }: Draft): number {
  const wall = endTime - startTime;
  const last = time.count > 0 ? time.data[time.count - 1] : 0;
  const span = absolute ? last - time.data[0] : last;
  if (!(wall > 0) || !(span > 0)) return wall > 86_400 ? 1 : 1e6;
  return Math.abs(Math.log((wall * 1e6) / span)) <= Math.abs(Math.log(wall / span)) ? 1e6 : 1;
}

/** How many samples have a time; makes times, or hit counts, where the file has none. */
function pairSamplesWithTimes(draft: Draft, span: Span, arranged: Arranged, notes: string[]): number {
  const { samples, time } = draft;
  // Samples of an allocation profile have sizes and no times.
  if (isAllocation(draft)) return 0;
  if (samples.count === 0) {
    notes.push('the profile has no samples: its times are hit counts scaled to the wall time');
    return 0;
  }
  // Deltas that are all 0 are as good as none; those that lead back to 0 are not.
  const { data, count: times } = time;
  const ends = data[0] === 0 && data[times - 1] === 0 && draft.disorder.count === 0;
  const still = samples.count > 1 && !draft.absolute && span.wall > 0 && ends;
  if (time.count === 0 || still) {
    if (draft.samplesDone && span.wall > 0) {
      notes.push(
        still
          ? 'all time deltas are 0: the samples were spread evenly over the recording'
          : 'the samples have no times: they were spread evenly over the recording',
      );
      if (time.data.length <= samples.count) time.grow(samples.count + 1);
      const step = span.wall / samples.count;
      for (let i = 0; i < samples.count; i++) time.data[i] = step * i;
      time.count = samples.count;
      draft.absolute = false;
      draft.fractions = true;
      return samples.count;
    }
    countHits(draft, arranged);
    notes.push(
      span.wall > 0
        ? 'the samples have no times: the times shown are hit counts scaled to the wall time'
        : 'the samples have no times: each is counted as one microsecond',
    );
    return 0;
  }
  const count = Math.min(samples.count, time.count);
  const untimed = samples.count - count + draft.unpaired;
  const surplus = time.count - count;
  if (untimed > 0) {
    notes.push(
      untimed === 1
        ? '1 sample has no time and was left out'
        : `${untimed} samples have no time and were left out`,
    );
  }
  if (surplus > 0) {
    notes.push(
      surplus === 1
        ? '1 time belongs to no sample and was left out'
        : `${surplus} times belong to no sample and were left out`,
    );
  }
  return count;
}

/** Counts hits by samples, where the file has no `hitCount`. */
function countHits(draft: Draft, { nodes, byId, rowOf }: Arranged): void {
  if (draft.hasHits) return;
  for (let i = 0; i < draft.samples.count; i++) {
    const row = byId.get(draft.samples.data[i]);
    nodes.weight[row < 0 ? 0 : rowOf[row]]++;
  }
}

/** Row of each sample's node, in the samples' own memory. */
function sampledNodes(draft: Draft, arranged: Arranged, count: number, notes: string[]): Int32Array {
  const { byId, rowOf } = arranged;
  const ids = draft.samples.data;
  const node = ids.length === count ? ids : new Int32Array(ids.buffer, 0, count);
  let unknown = 0;
  const dense = byId.rows(rowOf);
  if (dense !== null) {
    const known = dense.length;
    for (let i = 0; i < count; i++) {
      const id = ids[i];
      const row = id >= 0 && id < known ? dense[id] : -1;
      if (row < 0) unknown++;
      node[i] = Math.max(0, row);
    }
  } else {
    for (let i = 0; i < count; i++) {
      const row = byId.get(ids[i]);
      if (row < 0) unknown++;
      node[i] = row < 0 ? 0 : rowOf[row];
    }
  }
  if (unknown > 0) {
    notes.push(
      unknown === 1
        ? '1 sample named a node that is not there and was put on the root'
        : `${unknown} samples named nodes that are not there and were put on the root`,
    );
  }
  return node;
}

/** Times after the start, with one more entry for the end of the last; in the draft's own array where that is exact. */
function sampleTimes(draft: Draft, start: number, count: number) {
  const from = draft.time.data;
  const origin = Number.isNaN(start) ? (draft.absolute ? from[0] : 0) : start;
  const time = from.length === count + 1 ? from : sharedFloats(count + 1);
  if (draft.absolute) for (let i = 0; i < count; i++) time[i] = from[i] - origin;
  else if (time !== from) time.set(from.subarray(0, count));
  return { time, start: origin };
}

/** Ends the last sample; returns the wall time. */
function closeLast(time: Float64Array, count: number, wall: number, median: number, notes: string[]): number {
  const last = time[count - 1];
  if (Number.isNaN(wall)) {
    notes.push('there is no usable end time: the last sample was given the median interval');
    time[count] = last + median;
    return time[count];
  }
  if (wall < last) {
    notes.push('the end time is before the last sample, and was moved to it');
    time[count] = last;
    return last;
  }
  // A single sample owns the whole time: there is no median interval.
  time[count] = count === 1 ? wall : Math.min(wall, last + median);
  return wall;
}
