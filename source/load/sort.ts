/**
 * Stable sort of samples by time. V8 writes few samples out of order, each near its place: they are moved there one by one,
 * and only a profile in real disorder is merged.
 */
export function sortByTime(time: Float64Array, node: Int32Array, count: number): void {
  let moves = 8 * count;
  for (let i = 1; i < count; i++) {
    const t = time[i];
    if (t >= time[i - 1]) continue;
    const n = node[i];
    let j = i;
    while (j > 0 && time[j - 1] > t) {
      time[j] = time[j - 1];
      node[j] = node[j - 1];
      j--;
    }
    time[j] = t;
    node[j] = n;
    moves -= i - j;
    if (moves < 0) {
      mergeSort(time, node, count);
      return;
    }
  }
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
