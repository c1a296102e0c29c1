import PQueue from 'p-queue';

/** Franking machine: prints as many letters as it has ink for, then waits for the next filling. */
export class Machine {
  constructor() {
    this.ink = 0;
    this.thirsty = [];
  }

  fill(amount) {
    this.ink += amount;
    while (this.ink > 0 && this.thirsty.length) {
      this.ink--;
      this.thirsty.shift()();
    }
  }

  async print(letter) {
    if (this.ink > 0) this.ink--;
    else await new Promise((resolve) => this.thirsty.push(resolve));
    return letter.pages.reduce((sum, page) => sum + page.marks.length, 0);
  }
}

export class PostRoom {
  constructor(machine) {
    this.machine = machine;
    this.queue = new PQueue({ concurrency: 6 });
    this.sent = 0;
    this.marks = 0;
    this.perOffice = new Map();
  }

  hand(letter) {
    const urgent = letter.number % 50 === 0;
    this.queue.add(() => this.send(letter), { priority: urgent ? 1 : 0 });
  }

  async send(letter) {
    this.marks += await this.machine.print(letter);
    this.sent++;
    const { office } = letter.person;
    this.perOffice.set(office, (this.perOffice.get(office) ?? 0) + 1);
  }

  get open() {
    return this.queue.size + this.queue.pending;
  }
}
