export class Runbook {
  #entries = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#entries.push({
        title: `E${1000 + i} ${['timeout', 'quota', 'conflict', 'upstream'][i % 4]}`,
        owner: `team-${i % 21}`,
        steps: Array.from({ length: 6 }, (_, n) => `Step ${n + 1} of E${1000 + i}: check ${['queue', 'disk', 'pool', 'dns'][(i + n) % 4]} and ${n % 2 ? 'escalate' : 'retry'}`),
      });
    }
  }

  title(n) {
    return this.#entries[n % this.#entries.length].title;
  }
}
