// The stored documents. A revision is worked out from the base text and the edits up to it.
export class Revision {
  constructor(document, number, paragraphs) {
    this.document = document;
    this.number = number;
    this.paragraphs = paragraphs;
  }
}

export class Archive {
  constructor(rand, size) {
    this.bases = [];
    for (let i = 0; i < size; i++) {
      const paragraphs = [];
      for (let p = 0; p < 10; p++) paragraphs.push(`${rand.word(10)} ${rand.hex(28)}`);
      this.bases.push({ id: i, title: `${rand.word(6)} ${rand.word(5)}`, paragraphs });
    }
    this.reads = 0;
  }

  async fetchMany(keys) {
    await new Promise((done) => setImmediate(done));
    return keys.map((key) => {
      const [document, number] = key.split('@').map(Number);
      return this.rebuild(document, number);
    });
  }

  rebuild(document, number) {
    this.reads++;
    const base = this.bases[document];
    const paragraphs = base.paragraphs.map((text, at) => {
      const edited = (number * 7 + at * 3) % 4 === 0 ? number : 0;
      return { at, edited, checksum: edited * 31.5 + text.length / 3, text };
    });
    return new Revision(document, number, paragraphs);
  }
}
