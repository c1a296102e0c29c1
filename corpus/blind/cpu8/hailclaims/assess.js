'use strict';

const DEPRECIATION = { vehicle: 0.11, glasshouse: 0.05, roof: 0.03 };
const SEVERITY = [[10, 0.05], [20, 0.2], [35, 0.55], [Infinity, 0.9]];

const severity = (mm) => SEVERITY.find(([limit]) => mm < limit)[1];

function insuredValue({ item, value, age }) {
  let left = value;
  for (let year = 0; year < age; year++) left *= 1 - DEPRECIATION[item];
  return left;
}

class Adjuster {
  #weather;
  #reserve = 0;

  constructor(weather) {
    this.#weather = weather;
  }

  get reserve() {
    return this.#reserve;
  }

  async evidence(claim, options) {
    const report = await this.#weather.hail(claim.cell, claim.day, options);
    return report.reported ? report : null;
  }

  async settle(claim, options) {
    const report = await this.evidence(claim, options);
    if (!report) return { ...claim, status: 'refer', amount: 0 };
    const gross = insuredValue(claim) * severity(report.size);
    const amount = Math.max(0, Math.round(gross - claim.deductible));
    this.#reserve += amount;
    return { ...claim, status: amount ? 'pay' : 'below', amount };
  }
}

async function* settled(adjuster, claims, options) {
  for (const claim of claims) {
    yield await adjuster.settle(claim, options);
  }
}

module.exports = { Adjuster, settled };
