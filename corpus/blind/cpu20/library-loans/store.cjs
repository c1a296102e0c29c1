'use strict';

const TITLES = ['river', 'winter', 'orchard', 'glass', 'salt', 'lantern', 'border', 'garden', 'paper', 'stone', 'harbour', 'letters', 'northern', 'quiet', 'island', 'morning'];
const SURNAMES = ['Okafor', 'Lindqvist', 'Moreau', 'Tanaka', 'Hughes', 'Petrov', 'Silva', 'Novak', 'Haddad', 'Kessler'];

function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 4294967296;
  };
}

class Library {
  #books = new Map();
  #byAuthor = new Map();
  #byWord = new Map();
  #loans = new Map();      // book id -> loan
  #byMember = new Map();   // member id -> Set of book ids

  add(book) {
    this.#books.set(book.id, book);
    push(this.#byAuthor, book.author, book);
    for (const word of book.title.toLowerCase().split(' ')) push(this.#byWord, word, book);
  }

  get size() {
    return this.#books.size;
  }

  book(id) {
    return this.#books.get(id);
  }

  author(name, limit) {
    return (this.#byAuthor.get(name) ?? []).slice(0, limit);
  }

  search(words, limit) {
    const lists = words.map((word) => this.#byWord.get(word) ?? []);
    lists.sort((a, b) => a.length - b.length);
    const found = [];
    if (lists.length === 0) return found;
    const rest = words.length > 1 ? words : [];
    for (const book of lists[0]) {
      if (rest.every((word) => book.words.has(word))) found.push(book);
      if (found.length === limit) break;
    }
    return found;
  }

  lend(bookId, member, day) {
    if (this.#loans.has(bookId)) return null;
    const loan = { bookId, member, due: day + 21, renewed: 0 };
    this.#loans.set(bookId, loan);
    let held = this.#byMember.get(member);
    if (!held) this.#byMember.set(member, (held = new Set()));
    held.add(bookId);
    return loan;
  }

  giveBack(bookId, member) {
    const loan = this.#loans.get(bookId);
    if (!loan || loan.member !== member) return false;
    this.#loans.delete(bookId);
    this.#byMember.get(member).delete(bookId);
    return true;
  }

  loansOf(member) {
    const out = [];
    for (const id of this.#byMember.get(member) ?? []) {
      const loan = this.#loans.get(id);
      out.push({ ...loan, title: this.#books.get(id).title });
    }
    return out;
  }
}

function push(index, key, value) {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}

function seeded(count) {
  const next = random(77);
  const library = new Library();
  const pick = (list) => list[Math.floor(next() * list.length)];
  for (let i = 0; i < count; i++) {
    const title = `${pick(TITLES)} ${pick(TITLES)} ${pick(TITLES)}`;
    library.add({
      id: `b${i}`,
      title,
      words: new Set(title.split(' ')),
      author: `${pick(SURNAMES)} ${String.fromCharCode(65 + Math.floor(next() * 26))}.`,
      year: 1900 + Math.floor(next() * 125),
      shelf: `${String.fromCharCode(65 + (i % 8))}${i % 40}`,
    });
  }
  return library;
}

module.exports = { seeded, random, TITLES };
