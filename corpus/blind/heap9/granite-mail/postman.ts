import { current, note, outside, within } from './context.ts';
import type { Letter, Outbox } from './outbox.ts';

interface Person {
  id: number;
  name: string;
  mailbox: string;
  tags: string[];
  quota: { used: number; limit: number };
}

export class AddressBook {
  private people: Person[] = [];

  constructor(rand: { int(n: number): number; word(n: number): string }, size: number) {
    for (let id = 0; id < size; id++) {
      const name = `${rand.word(6)} ${rand.word(8)}`;
      this.people.push({ id, name, mailbox: `${rand.word(9)}@example.test`, tags: [rand.word(4)], quota: { used: 0, limit: 1e6 } });
    }
  }

  get size(): number {
    return this.people.length;
  }

  charge(id: number, bytes: number): Person {
    const person = this.people[id];
    person.quota.used += bytes;
    return person;
  }
}

export class Postman {
  delivered = 0;
  bytes = 0;
  private outbox: Outbox;
  private book: AddressBook;

  constructor(outbox: Outbox, book: AddressBook) {
    this.outbox = outbox;
    this.book = book;
  }

  start(): void {
    outside(() => void this.step());
  }

  private async step(): Promise<void> {
    const { letter, done } = await this.outbox.take();
    await within(letter, async () => {
      await this.deliver(letter);
      done();
      void this.step();
    });
  }

  private async deliver(letter: Letter): Promise<void> {
    current()?.mark('taken');
    const person = this.book.charge(letter.to, letter.body.length);
    note(`to ${person.mailbox}`);
    await new Promise((done) => setImmediate(done));
    current()?.mark('sent');
    note(`${letter.body.length} bytes for ${person.name}`);
    this.delivered++;
    this.bytes += letter.body.length;
  }
}
