'use strict';
const Money = require('tiny-money');
const { createHmac } = require('crypto');
const { yearlyTax, grossUp } = require('./tax');
const { worked } = require('./timesheet');

const seal = (row) => createHmac('sha256', 'payroll').update(JSON.stringify(row)).digest('base64');

exports.payslips = function* (employee, months) {
  const gross = grossUp(employee.net, employee.currency);
  const tax = Money(yearlyTax(gross, employee.currency), employee.currency);
  const grossParts = Money(gross, employee.currency).allocate(months.map((m) => m.days));
  const taxParts = tax.allocate(months.map((m) => m.days));
  const time = worked(employee.id, 365);
  for (let i = 0; i < months.length; i++) {
    const net = grossParts[i].minus(taxParts[i]);
    const row = {
      employee: employee.id,
      month: months[i].name,
      net: net.format(employee.locale),
      net_cents: net.amount,
      regular_h: (time[i].regular / 60).toFixed(2),
      late_h: (time[i].late / 60).toFixed(2),
    };
    row.seal = seal(row);
    yield row;
  }
};
