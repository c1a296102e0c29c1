class TextBuffer {
  #text = '';

  append(piece) {
    this.#text += piece;
    return this.lineCount();
  }

  lineCount() {
    return this.#text.split('\n').length;
  }

  get text() { return this.#text; }
}

const Paged = (Base, perPage) => class extends Base {
  #pages = 1;
  append(piece) {
    const lines = super.append(piece);
    this.#pages = Math.max(this.#pages, Math.ceil(lines / perPage));
    return lines;
  }
  get pages() { return this.#pages; }
};

class Journal extends Paged(TextBuffer, 60) {
  #levels = [{ name: 'note', mark: ' ' }, { name: 'alert', mark: '!' }, { name: 'fault', mark: '#' }];
  #alerts = [];

  write(level, text) {
    const { mark } = this.#levels.find((l) => l.name === level);
    const line = this.append(`${mark} ${text}\n`);
    if (mark !== ' ') this.#alerts.push({ line, text });
  }

  summary() {
    const texts = Map.groupBy(this.#alerts, (a) => a.text.split(' ')[1]);
    return [...texts].map(([valve, list]) => `${valve} ${list.length}`).sort();
  }
}

const journal = new Journal();
let w = 37;
for (let i = 0; i < 7000; i++) {
  w = (w * 48271) % 2147483647;
  const level = w % 20 === 0 ? 'fault' : w % 7 === 0 ? 'alert' : 'note';
  journal.write(level, `valve ${'ABCD'[w % 4]}${w % 3} at ${(w % 900) / 10} bar`);
}
console.log(journal.pages, journal.text.length);
console.log(journal.summary().join(', '));
