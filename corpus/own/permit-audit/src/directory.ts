import type { AccessEvent, Grant } from './types.ts';

export class Directory {
  private seed: number;
  constructor(seed = 4242) {
    this.seed = seed;
  }

  private roll(n: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) >>> 0;
    return this.seed % n;
  }

  *grants(count: number): Generator<Grant> {
    for (let i = 0; i < count; i++) {
      yield {
        subject: `svc-${i.toString(36)}@corp`,
        verbs: i % 5 === 0 ? ['read', 'write', 'admin'] : ['read', 'write'],
        prefix: `/team/${i % 40}/`,
        networks: [`10.${i % 256}.0.0/16`, '192.168.0.0/20', '172.16.0.0/12'],
      };
    }
  }

  *events(count: number, subjects: number): Generator<AccessEvent> {
    const verbs = ['read', 'write', 'admin'] as const;
    for (let i = 0; i < count; i++) {
      const who = this.roll(Math.floor(subjects * 1.05));
      yield {
        id: i,
        subject: `svc-${who.toString(36)}@corp`,
        resource: `/team/${this.roll(10) ? who % 40 : this.roll(40)}/doc/${this.roll(9999)}`,
        verb: verbs[this.roll(3)],
        ip: `10.${this.roll(8) ? who % 256 : this.roll(256)}.${this.roll(256)}.${this.roll(256)}`,
        at: 1700000000 + i,
      };
    }
  }
}
