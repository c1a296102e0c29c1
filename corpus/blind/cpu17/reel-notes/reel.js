const SPEAKERS = ['Interviewer', 'Mrs Pryce', 'Mr Lowden', 'Agnes', 'Tam'];
const VOCAB = ['herring', 'chapel', 'strike', 'ration', 'tide', 'quarry', 'lorry', 'dance'];
const FILLER = ['well', 'you', 'see', 'we', 'had', 'the', 'old', 'boats', 'then', 'and', 'my', 'mother',
  'would', 'say', 'never', 'mind', 'it', 'was', 'cold', 'up', 'there', 'in', 'winter', 'so', 'they'];

export function mulberry(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function loadReel(id, seed, count) {
  const rnd = mulberry(seed);
  const turns = [];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const words = [];
    const n = 6 + Math.floor(rnd() * 34);
    for (let w = 0; w < n; w++) {
      words.push(rnd() < 0.08
        ? VOCAB[Math.floor(rnd() * VOCAB.length)]
        : FILLER[Math.floor(rnd() * FILLER.length)]);
    }
    const text = words.join(' ') + '.';
    total += text.length + 1;
    turns.push({ speaker: SPEAKERS[Math.floor(rnd() * SPEAKERS.length)], text });
  }
  const bookmarks = Array.from({ length: 12 }, () => Math.floor(rnd() * total));
  return { id, turns, bookmarks, vocabulary: VOCAB };
}
