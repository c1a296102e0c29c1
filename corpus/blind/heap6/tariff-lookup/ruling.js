import { headings } from './nomenclature.js';

export class Ruling {
  constructor(code, country, steps) {
    this.code = code;
    this.country = country;
    this.steps = steps;
  }

  get duty() {
    return this.steps.at(-1).duty;
  }
}

export function derive(code, country) {
  const steps = [];
  let duty = headings.get(code).duty;
  for (let stage = 0; stage < 12; stage += 1) {
    duty = Math.max(0, duty - (country.agreement === stage ? 2.5 : country.quota[stage] / 900));
    steps.push({ stage, duty, basis: `art. ${stage}/${country.iso}` });
  }
  return new Ruling(code, country.iso, steps);
}
