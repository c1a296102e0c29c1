/** How heap findings speak: sizes, shares, and the commands that show growth. */

export const THREE_SNAPSHOTS = [
  'node --heapsnapshot-signal=SIGUSR2 app.js &   # the program, under a steady load',
  'kill -USR2 $!; sleep 60; kill -USR2 $!; sleep 60; kill -USR2 $!',
  'culprit compare Heap.*.heapsnapshot',
].join('\n');

export function bytes(value: number): string {
  if (value < 1000) return `${Math.round(value)} B`;
  if (value < 1e6) return `${(value / 1e3).toFixed(1)} kB`;
  if (value < 1e9) return `${(value / 1e6).toFixed(1)} MB`;
  return `${(value / 1e9).toFixed(2)} GB`;
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** `an Edit`, `a Map`, `an array`. */
export function a(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** `a, b and c`. */
export function and(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export function count(value: number): string {
  return value.toLocaleString('en-US');
}
