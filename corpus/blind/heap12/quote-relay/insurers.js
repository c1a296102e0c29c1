import { setImmediate as turn } from 'node:timers/promises';

export class Tariff {
  constructor(insurer, region, base, steps) {
    this.insurer = insurer;
    this.region = region;
    this.base = base;
    this.steps = steps;
  }
}

export class Quote {
  constructor(insurer, applicant, lines) {
    this.insurer = insurer;
    this.applicant = applicant;
    this.lines = lines;
    this.premium = lines.reduce((sum, line) => sum + line.amount, 0);
  }
}

export function loadTariffs(random) {
  const tariffs = new Map();
  for (const insurer of ['Alba', 'Borea', 'Corvin', 'Delphin', 'Estrel']) {
    for (let region = 0; region < 400; region++) {
      const steps = Array.from({ length: 8 }, (_, i) => ({ age: 18 + i * 8, factor: 0.7 + random() * 0.9 }));
      tariffs.set(`${insurer}:${region}`, new Tariff(insurer, region, 180 + random() * 300, steps));
    }
  }
  return tariffs;
}

const COVERS = ['liability', 'glass', 'theft', 'fire', 'storm', 'legal', 'breakdown', 'driver'];

export async function ask(insurer, applicant, tariffs) {
  const tariff = tariffs.get(`${insurer}:${applicant.region}`);
  for (let i = 0; i < insurer.length % 3; i++) await turn();
  const step = tariff.steps.findLast((s) => s.age <= applicant.age) ?? tariff.steps[0];
  const lines = COVERS.map((cover, i) => ({
    cover,
    amount: (tariff.base * step.factor * (i + 1)) / 20,
    terms: `${cover} for ${applicant.name} by ${insurer}`,
  }));
  return new Quote(insurer, applicant, lines);
}
