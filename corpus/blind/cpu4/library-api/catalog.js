import { randomUUID } from 'node:crypto';

const SUBJECTS = ['botany', 'sailing', 'law', 'poetry', 'geology', 'cooking'];

/** Books by id and by subject, and who has borrowed them. */
export class Catalog {
  constructor(count) {
    this.books = new Map();
    this.bySubject = new Map(SUBJECTS.map((s) => [s, []]));
    this.loans = new Map();
    for (let i = 1; i <= count; i++) {
      const subject = SUBJECTS[(i * 7) % SUBJECTS.length];
      const book = { id: i, title: `Volume ${i}`, subject, year: 1900 + ((i * 13) % 120), authors: [`Author ${i % 97}`, `Author ${i % 31}`], copies: 1 + (i % 3) };
      this.books.set(i, book);
      this.bySubject.get(subject).push(book);
    }
  }

  get(id) {
    return this.books.get(id);
  }

  page(subject, page, size) {
    const shelf = this.bySubject.get(subject) ?? [];
    return { total: shelf.length, items: shelf.slice(page * size, (page + 1) * size) };
  }

  borrow(id, reader) {
    const book = this.books.get(id);
    if (!book) return { error: 'no such book' };
    const open = this.loans.get(id) ?? [];
    if (open.length >= book.copies) return { error: 'all copies are out' };
    const loan = { loan: randomUUID(), reader, book: id };
    this.loans.set(id, [...open, loan]);
    return loan;
  }

  giveBack(id, reader) {
    const open = this.loans.get(id) ?? [];
    const rest = open.filter((l) => l.reader !== reader);
    this.loans.set(id, rest);
    return { returned: open.length - rest.length };
  }
}
