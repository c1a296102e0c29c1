import { elementValue, connection, faults, trimmed } from './code-of-points.js';

export class Panel {
  #judges;
  #protocol = [];

  constructor(judges) {
    this.#judges = judges;
  }

  score(routine) {
    const difficulty = this.#difficulty(routine.elements);
    const marks = this.#judges.map((judge) => this.#execution(judge, routine.elements));
    const total = difficulty + trimmed(marks);
    this.#protocol.push({ athlete: routine.athlete, apparatus: routine.apparatus, total });
    return total;
  }

  #difficulty(elements) {
    const counted = elements.toSorted((a, b) => b.group.localeCompare(a.group)).slice(0, 8);
    let sum = 0;
    for (const element of counted) sum += elementValue(element);
    for (let i = 0; i < elements.length; i++) sum += connection(elements[i - 1], elements[i]);
    return sum;
  }

  #execution(judge, elements) {
    const deduction = elements.reduce((sum, element) => sum + faults(element) * judge.severity, 0);
    return Math.max(0, 10 - deduction);
  }

  *standings() {
    const byAthlete = Map.groupBy(this.#protocol, (p) => p.athlete);
    const all = [...byAthlete].map(([athlete, list]) => ({ athlete, sum: list.reduce((s, p) => s + p.total, 0) }));
    yield* all.sort((a, b) => b.sum - a.sum);
  }
}
