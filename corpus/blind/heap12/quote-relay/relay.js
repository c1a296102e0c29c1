import { Comparison } from './comparison.js';
import { ask } from './insurers.js';
import { closing } from './lifecycle.js';

export class Relay {
  constructor(tariffs, width) {
    this.tariffs = tariffs;
    this.width = width;
    this.insurers = [...new Set([...tariffs.values()].map((t) => t.insurer))];
    this.best = new Map(this.insurers.map((name) => [name, 0]));
    this.answered = 0;
  }

  async compare(applicant) {
    const comparison = new Comparison(applicant);
    closing.then((reason) => comparison.abandon(reason));
    await Promise.all(
      this.insurers.map(async (insurer) => {
        const quote = await ask(insurer, applicant, this.tariffs);
        if (comparison.state === 'asking') comparison.add(quote);
      }),
    );
    if (comparison.state === 'abandoned') return { insurer: null, premium: 0 };
    const answer = comparison.finish();
    this.best.set(answer.insurer, this.best.get(answer.insurer) + 1);
    this.answered++;
    return answer;
  }

  async drain(applicants) {
    let sum = 0;
    const source = applicants[Symbol.iterator]();
    const lane = async () => {
      for (let next = source.next(); !next.done; next = source.next()) {
        sum += (await this.compare(next.value)).premium;
      }
    };
    await Promise.all(Array.from({ length: this.width }, lane));
    return sum;
  }
}
