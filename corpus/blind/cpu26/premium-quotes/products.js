import { presentValues } from './tables.js';

const cents = (amount) => Math.round(amount * 100) / 100;

function level(benefit, life, basis, years, sum) {
  const { annuity } = presentValues(life, basis, years);
  const costs = basis.acquisition * sum + basis.upkeep * sum * (annuity / 12) + basis.perPolicy * (annuity / 12);
  return cents((benefit * sum + costs) / annuity);
}

export const products = {
  term(life, basis, { years, sum }) {
    const { death } = presentValues(life, basis, years);
    return level(death, life, basis, years, sum);
  },
  endowment(life, basis, { years, sum }) {
    const { death, pure } = presentValues(life, basis, years);
    return level(death + pure, life, basis, years, sum);
  },
  pension(life, basis, { years, sum }) {
    const { pure } = presentValues(life, basis, years);
    const after = presentValues({ ...life, age: life.age + years }, basis, 110 - life.age - years);
    return level((pure * after.annuity) / 240, life, basis, years, sum);
  },
};
