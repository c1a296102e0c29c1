export type Utterance = { speaker: string; minute: number; text: string };

const SPEAKERS = ['Chair', 'Treasurer', 'Mr Olave', 'Ms Quill', 'Secretary'];
const WORDS = 'the motion budget roof repair hall rent carried opposed seconded proposed quarter report members agreed deferred until next meeting bridge lights garden fence quote vendor council grant letter reply'.split(' ');

export function transcript(count: number, seed = 5): Utterance[] {
  let s = seed;
  const rnd = (n: number) => {
    s ^= s << 13; s ^= s >>> 17; s ^= s << 5;
    return (s >>> 0) % n;
  };
  const out: Utterance[] = [];
  let minute = 0;
  for (let i = 0; i < count; i++) {
    minute += rnd(3) === 0 ? 1 : 0;
    const words: string[] = [];
    for (let k = 8 + rnd(30); k > 0; k--) words.push(WORDS[rnd(WORDS.length)]);
    if (rnd(6) === 0) words.unshift('ACTION:');
    out.push({ speaker: SPEAKERS[rnd(SPEAKERS.length)], minute, text: words.join(' ') });
  }
  return out;
}

/** Ranks the utterances by how central they are (cosine of term weights, power iteration). */
export function rankUtterances(list: Utterance[]): number[] {
  const df = new Map<string, number>();
  const bags = list.map(({ text }) => {
    const bag = new Map<string, number>();
    for (const w of text.split(' ')) bag.set(w, (bag.get(w) ?? 0) + 1);
    for (const w of bag.keys()) df.set(w, (df.get(w) ?? 0) + 1);
    return bag;
  });
  const ids = new Map([...df.keys()].map((w, i) => [w, i]));
  const vectors = bags.map((bag) => {
    const v = new Float64Array(ids.size);
    let norm = 0;
    for (const [w, n] of bag) {
      const x = n * Math.log(1 + list.length / df.get(w)!);
      v[ids.get(w)!] = x;
      norm += x * x;
    }
    norm = Math.sqrt(norm) || 1;
    return v.map((x) => x / norm);
  });
  let rank = new Float64Array(list.length).fill(1);
  for (let round = 0; round < 12; round++) {
    const sum = new Float64Array(ids.size);
    vectors.forEach((v, i) => { for (let k = 0; k < v.length; k++) sum[k] += v[k] * rank[i]; });
    const next = new Float64Array(list.length);
    vectors.forEach((v, i) => { let d = 0; for (let k = 0; k < v.length; k++) d += v[k] * sum[k]; next[i] = d; });
    const top = Math.max(...next);
    rank = next.map((x) => x / top);
  }
  return [...rank];
}
