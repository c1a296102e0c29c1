export interface Contour {
  readonly title: string;
  readonly pitches: Float64Array;
}

export function contour(title: string, length: number, seed: number): Contour {
  const pitches = new Float64Array(length);
  let s = seed;
  let pitch = 60;
  for (let i = 0; i < length; i++) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    if (i % 5 === 0) pitch += ((s >>> 9) % 9) - 4;
    pitches[i] = pitch + Math.sin(i / 3) * 0.2;
  }
  return { title, pitches };
}

/** A singer's version of a melody: stretched here and there, a little out of tune. */
export function sung(original: Contour, seed: number): Contour {
  const out: number[] = [];
  let s = seed;
  for (const pitch of original.pitches) {
    s = (Math.imul(s, 1103515245) + 12345) & 0x7fffffff;
    const repeats = [1, 1, 1, 2, 0][(s >>> 11) % 5]!;
    for (let r = 0; r < repeats; r++) out.push(pitch + (((s >>> 5) % 100) - 50) / 120);
  }
  return { title: `${original.title} (sung)`, pitches: Float64Array.from(out) };
}

export const transpose = (by: number) => (c: Contour): Contour => ({
  title: `${c.title} ${by >= 0 ? '+' : ''}${by}`,
  pitches: c.pitches.map((p) => p + by),
});

export const centre = ({ title, pitches }: Contour): Contour => {
  const mean = pitches.reduce((a, b) => a + b, 0) / pitches.length;
  return { title, pitches: pitches.map((p) => p - mean) };
};
