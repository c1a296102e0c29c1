/** How heap findings speak, and the commands that show growth. */

export const THREE_SNAPSHOTS = [
  'node --heapsnapshot-signal=SIGUSR2 app.js &   # the program, under a steady load',
  'kill -USR2 $!; sleep 60; kill -USR2 $!; sleep 60; kill -USR2 $!',
  'culprit compare Heap.*.heapsnapshot',
  '# a fourth, after the load has ended, tells a draining queue from a leak: culprit report with all four',
].join('\n');

/** `an Edit`, `a Map`, `an array`. */
export function a(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** `a, b and c`. */
export const and = (words: readonly string[]): string => joined(words, 'and');

/** `a, b or c`. */
export const or = (words: readonly string[]): string => joined(words, 'or');

const joined = (words: readonly string[], by: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${by} ${words.at(-1)}`;
