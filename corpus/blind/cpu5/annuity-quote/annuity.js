'use strict';
const { money, cents } = require('./numbers');
const { survival } = require('./mortality');

const FREQUENCIES = { yearly: 1, quarterly: 4, monthly: 12 };

function discount(rate, years) {
  return money(1).plus(rate).pow(-years);
}

function presentValue({ table, age, rate, escalation }) {
  let total = money(0);
  for (const { age: year, alive } of survival(table, age, 105)) {
    const n = year - age;
    total = total.plus(alive.times(money(1).plus(escalation).pow(n)).times(discount(rate, n)));
  }
  return total;
}

function quote(customer) {
  const factor = presentValue(customer);
  const yearly = money(customer.capital).div(factor);
  const per = FREQUENCIES[customer.frequency];
  const loading = money(customer.rate).plus(1).ln().div(2 * per).exp();
  return { id: customer.id, factor, payment: cents(yearly.div(per).div(loading)) };
}

module.exports = { quote };
