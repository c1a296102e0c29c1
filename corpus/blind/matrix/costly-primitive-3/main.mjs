class Contact {
  #name;
  #town;
  #calls;
  constructor(name, town, calls) {
    this.#name = name;
    this.#town = town;
    this.#calls = calls;
  }
  get name() { return this.#name; }
  get calls() { return this.#calls; }
  get label() { return `${this.#name}, ${this.#town}`; }
  sameAs(other) {
    return this.label.localeCompare(other.label, 'de', { sensitivity: 'base' }) === 0;
  }
}

class AddressBook {
  #contacts = [];
  #merged = [];
  add(contact) { this.#contacts.push(contact); }
  get merged() { return this.#merged.length; }
  merge() {
    let previous = null;
    for (const contact of this.#contacts) {
      if (previous && previous.sameAs(contact)) {
        this.#merged[this.#merged.length - 1].calls += contact.calls;
        continue;
      }
      this.#merged.push({ name: contact.name, calls: contact.calls });
      previous = contact;
    }
    return this;
  }
  top(count) {
    const list = [...this.#merged].sort((a, b) => b.calls - a.calls || a.name.localeCompare(b.name));
    return list.slice(0, count).map(c => `${c.name}:${c.calls}`);
  }
}

const names = [['Müller', 'MÜLLER', 'müller'], ['Schäfer', 'schäfer', 'SCHÄFER'], ['Weiß', 'WEIß', 'weiß'], ['Öztürk', 'ÖZTÜRK', 'öztürk']];
const towns = ['Köln', 'Jülich'];
const book = new AddressBook();
for (let i = 0; i < 200000; i++) {
  book.add(new Contact(names[(i >> 3) % 4][i % 3], towns[(i >> 6) % 2], i % 50));
}
console.log(book.merge().merged, book.top(3).join(' '));
