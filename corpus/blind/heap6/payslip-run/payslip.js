import { grades, niBands } from './staff.js';

export class Payslip {
  constructor(person, month) {
    this.person = person;
    this.month = month;
    this.lines = [];
  }

  add(label, pence) {
    this.lines.push({ label, pence });
  }

  get net() {
    let total = 0;
    for (const line of this.lines) total += line.pence;
    return total;
  }
}

export async function fillPayslip(payslip) {
  const { annual, pension } = grades[payslip.person.grade];
  const gross = Math.round((annual * 100) / 12);
  payslip.add('basic', gross);
  await null;
  payslip.add('pension', -Math.round((gross * pension) / 100));
  payslip.add('ni', -Math.round(niBands[gross % niBands.length]));
  for (const allowance of payslip.person.allowances) payslip.add('allowance', allowance * 100);
  return payslip;
}
