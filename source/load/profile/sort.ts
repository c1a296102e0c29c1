import { countStep } from './median.ts';

/**
 * Stable sort of samples by time. V8 writes few samples out of order, each near its place: they are moved there one by one,
 * and only a profile in real disorder is merged.
 *
 * @param disorder indexes, ascending, of the times that are before the one that precedes them
 * @param steps how often each step between neighbours comes: kept true
 */
export function sortByTime(
  time: Float64Array,
  node: Int32Array,
  count: number,
  disorder: Int32Array,
  steps: Int32Array | null,
): void {
  let moves = 8 * count;
  for (const first of disorder) {
    // Those after it may be before what it is now behind: on to one that is in its place.
    for (let i = first; i < count && time[i] < time[i - 1]; i++) {
      const t = time[i];
      const n = node[i];
      let j = i - 1;
      while (j > 0 && time[j - 1] > t) j--;
      moves -= i - j;
      if (moves < 0) {
        mergeSort(time, node, count);
        if (steps !== null) countAgain(time, count, steps);
        return;
      }
      if (steps !== null) countBetween(time, j - 1, i + 1, count, steps, -1);
      time.copyWithin(j + 1, j, i);
      node.copyWithin(j + 1, j, i);
      time[j] = t;
      node[j] = n;
      if (steps !== null) countBetween(time, j - 1, i + 1, count, steps, 1);
    }
  }
}

/** Counts the steps from time `from` to time `to` in or out. */
function countBetween(
  time: Float64Array,
  from: number,
  to: number,
  count: number,
  steps: Int32Array,
  times: number,
): void {
  for (let i = Math.max(0, from); i < to && i + 1 < count; i++)
    countStep(steps, time[i + 1] - time[i], times);
}

function countAgain(time: Float64Array, count: number, steps: Int32Array): void {
  steps.fill(0);
  countBetween(time, 0, count, count, steps, 1);
}

/** Merges what is in order already, run by run, until one run is left. */
function mergeSort(time: Float64Array, node: Int32Array, count: number): void {
  let starts = runsOf(time, count);
  let [fromTime, toTime]: Float64Array[] = [time.slice(0, count), time];
  let [fromNode, toNode]: Int32Array[] = [node.slice(0, count), node];
  let inPlace = false;
  while (starts.length > 2 || !inPlace) {
    const merged: number[] = [];
    for (let r = 0; r + 1 < starts.length; r += 2) {
      merged.push(starts[r]);
      const middle = starts[r + 1];
      const end = r + 2 < starts.length ? starts[r + 2] : middle;
      let a = starts[r];
      let b = middle;
      for (let to = starts[r]; to < end; to++) {
        const left = a < middle && (b >= end || fromTime[a] <= fromTime[b]);
        const from = left ? a++ : b++;
        toTime[to] = fromTime[from];
        toNode[to] = fromNode[from];
      }
    }
    merged.push(count);
    starts = merged;
    [fromTime, toTime] = [toTime, fromTime];
    [fromNode, toNode] = [toNode, fromNode];
    inPlace = fromTime === time;
  }
}

/** Where each ascending run starts, and `count` at the end. */
function runsOf(time: Float64Array, count: number): number[] {
  const starts = [0];
  for (let i = 1; i < count; i++) if (time[i] < time[i - 1]) starts.push(i);
  starts.push(count);
  return starts;
}
