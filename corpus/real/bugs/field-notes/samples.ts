export interface Note {
  id: string;
  site: string;
  title: string;
  body: string;
  terms: string[];
}

const SYLLABLES = ['ka', 'lo', 'mir', 'ten', 'sa', 'vu', 'rin', 'do', 'pel', 'ish', 'or', 'an', 'ble', 'gra', 'fen', 'ti'];

export function rng(seed: number): () => number {
  let s = seed | 0;
  return () => {
    s = (Math.imul(s, 48271) + 11) | 0;
    return ((s ^ (s >>> 13)) >>> 0) / 4294967296;
  };
}

function vocabulary(size: number): string[] {
  const words: string[] = [];
  for (let i = 0; i < size; i++) {
    let n = i + 17;
    let w = '';
    do {
      w += SYLLABLES[n % 16];
      n = Math.floor(n / 16);
    } while (n > 0);
    words.push(w);
  }
  return words;
}

const WORDS = vocabulary(9000);

function text(rnd: () => number, length: number): string {
  const out: string[] = [];
  for (let i = 0; i < length; i++) out.push(WORDS[Math.floor(rnd() ** 2 * WORDS.length)]);
  return out.join(' ');
}

export function makeNotes(seed: number, count: number): Note[] {
  const rnd = rng(seed);
  return Array.from({ length: count }, (_, i) => ({
    id: `n${String(i).padStart(5, '0')}`,
    site: `site-${Math.floor(rnd() * 40)}`,
    title: text(rnd, 5),
    body: text(rnd, 30 + Math.floor(rnd() * 30)),
    terms: [],
  }));
}

export function* makeEdits(seed: number, notes: Note[], count: number): Generator<{ id: string; addition: string }> {
  const rnd = rng(seed);
  for (let i = 0; i < count; i++) {
    const note = notes[Math.floor(rnd() * notes.length)];
    yield { id: note.id, addition: text(rnd, 4) };
  }
}
