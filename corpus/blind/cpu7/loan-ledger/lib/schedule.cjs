'use strict';

const { D, cents } = require('./money.cjs');

const ONE = D(1);
const PERIODS = { monthly: 12, quarterly: 4, yearly: 1 };

const rateOf = (loan) => D(loan.nominal).div(100).div(PERIODS[loan.every]);

/** The level payment of an annuity loan. */
const payment = (loan) => {
  const rate = rateOf(loan);
  const n = loan.years * PERIODS[loan.every];
  return D(loan.principal).times(rate).div(ONE.minus(ONE.plus(rate).pow(-n)));
};

function* instalments(loan) {
  const rate = rateOf(loan);
  const due = payment(loan);
  let balance = D(loan.principal);
  for (let k = 1; balance.greaterThan('0.005'); k++) {
    const interest = balance.times(rate);
    const principal = due.minus(interest);
    balance = balance.minus(principal);
    yield { k, interest, principal, balance, booked: cents(interest) };
  }
}

/** The effective yearly rate, fees included, by Newton's method. */
const effectiveRate = (loan) => {
  const perYear = PERIODS[loan.every];
  const due = payment(loan);
  const paidOut = D(loan.principal).minus(loan.fee);
  const n = loan.years * perYear;
  let rate = rateOf(loan);
  for (let round = 0; round < 6; round++) {
    const base = ONE.plus(rate);
    const factor = base.pow(-n);
    const value = due.times(ONE.minus(factor)).div(rate).minus(paidOut);
    const slope = due.times(factor.times(n).div(base).div(rate).minus(ONE.minus(factor).div(rate.times(rate))));
    const step = value.div(slope);
    rate = rate.minus(step);
    if (step.abs().lessThan('1e-12')) break;
  }
  return ONE.plus(rate).pow(perYear).minus(1).times(100);
};

module.exports = { instalments, effectiveRate, payment };
