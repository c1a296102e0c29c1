const VERBS = ['view', 'edit', 'export', 'approve', 'reopen'];

export class Traffic {
  constructor(directory, seed) {
    this.directory = directory;
    this.seed = seed;
    this.sent = 0;
  }

  *burst(tick) {
    const count = 50 + (tick % 5) * 5;
    for (let i = 0; i < count; i += 1) {
      this.seed = (Math.imul(this.seed, 214013) + 2531011) >>> 0;
      this.sent += 1;
      const roll = this.seed >>> 16;
      yield { person: this.directory.at(roll), verb: VERBS[roll % VERBS.length], document: `case/${roll % 7000}`, fields: ['status', `note-${roll % 30}`] };
    }
  }
}
