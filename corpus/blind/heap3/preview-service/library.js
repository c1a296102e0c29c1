const syllables = ['ka', 'lo', 'mer', 'ti', 'sun', 'ar', 'vel', 'do', 'ri', 'gan', 'pe', 'nu'];

function generator(seed) {
  let a = seed >>> 0;
  return (n) => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

export class Library {
  #catalogue = new Map();
  #stopWords;

  constructor(size, stopWords) {
    this.#stopWords = stopWords;
    for (let i = 0; i < size; i++) {
      const id = `doc-${i}`;
      this.#catalogue.set(id, { id, title: `Volume ${i}`, shelf: `S${i % 64}`, seed: i * 31 + 7, tags: [`t${i % 12}`, `y${1990 + (i % 30)}`] });
    }
  }

  open(id) {
    const entry = this.#catalogue.get(id);
    const pick = generator(entry.seed);
    const sections = Array.from({ length: 3 }, (_, s) => ({
      heading: `${entry.title}, part ${s + 1}`,
      words: Array.from({ length: 90 }, () => this.#word(pick)).filter((word) => !this.#stopWords.has(word)),
    }));
    return { id, title: entry.title, sections };
  }

  #word(pick) {
    let word = '';
    for (let n = 1 + pick(4); n > 0; n--) word += syllables[pick(syllables.length)];
    return word;
  }

  *readersOf(day, count) {
    const pick = generator(900 + day);
    for (let i = 0; i < count; i++) {
      yield i % 4 === 3 ? `doc-${pick(60)}` : `doc-${60 + ((day * count + i) % 4100)}`;
    }
  }
}
