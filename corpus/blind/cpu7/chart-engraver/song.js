const ROOTS = ['C', 'D', 'E', 'F', 'G', 'A', 'B'];
const SUFFIXES = ['', 'm', '7', 'm7', 'maj7', 'sus4', 'dim', '/E'];
const SYLLABLES = ['riv', 'er', 'moon', 'light', 'o', 'ver', 'down', 'the', 'long', 'road', 'home', 'ward', 'sing', 'ing', 'soft', 'ly'];

/** A hymn book of made-up songs: verses are lists of bars, bars have a chord and syllables. */
export function* songbook(songs, seed = 11) {
  let x = seed;
  const roll = (n) => {
    x = (x * 69069 + 1) % 4294967296;
    return Math.floor((x / 4294967296) * n);
  };
  const bar = () => ({
    chord: ROOTS[roll(7)] + SUFFIXES[roll(8)],
    beats: 3 + roll(2),
    words: Array.from({ length: 2 + roll(3) }, () => SYLLABLES[roll(SYLLABLES.length)]),
  });
  for (let n = 1; n <= songs; n++) {
    const verses = Array.from({ length: 3 + roll(4) }, () => Array.from({ length: 12 + roll(12) }, bar));
    yield { number: n, title: `Song ${n}`, key: ROOTS[roll(7)], capo: roll(4), verses };
  }
}
