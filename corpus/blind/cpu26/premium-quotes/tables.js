import { memo } from './memo.js';

const MAKEHAM = {
  m: { a: 0.00045, b: 0.000031, c: 0.0964 },
  f: { a: 0.00031, b: 0.000018, c: 0.0991 },
};

// five-point Gauss-Legendre on one month
const NODES = [0.04691007703066802, 0.23076534494715845, 0.5, 0.7692346550528415, 0.953089922969332];
const WEIGHTS = [0.11846344252809454, 0.23931433524968324, 0.28444444444444444, 0.23931433524968324, 0.11846344252809454];

const hazard = ({ a, b, c }, age, load) => load * (a + b * Math.exp(c * age));

/** Chances to be alive, month by month, for `years` from `age` on. */
function survival(life, years) {
  const law = MAKEHAM[life.sex];
  const load = life.smoker ? 1.85 : 1;
  const months = years * 12;
  const alive = new Float64Array(months + 1);
  alive[0] = 1;
  for (let m = 1; m <= months; m++) {
    let force = 0;
    for (let k = 0; k < NODES.length; k++) force += WEIGHTS[k] * hazard(law, life.age + (m - 1 + NODES[k]) / 12, load);
    alive[m] = alive[m - 1] * Math.exp(-force / 12);
  }
  return alive;
}

/** Present values of one unit: paid at death, paid monthly while alive, paid at the end of the term. */
export const presentValues = memo((life, basis, years) => {
  const alive = survival(life, years);
  const v = (1 + basis.interest) ** (-1 / 12);
  let discount = 1;
  let annuity = 0;
  let death = 0;
  for (let m = 0; m < alive.length - 1; m++) {
    annuity += alive[m] * discount;
    discount *= v;
    death += (alive[m] - alive[m + 1]) * discount;
  }
  return { death, annuity, pure: alive[alive.length - 1] * discount };
});
