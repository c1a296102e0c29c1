import { createHash } from 'node:crypto';
import { cents, charge } from './tariff.ts';
import { meters, unusual, type Meter } from './meters.ts';
import { Paper } from './paper.ts';

function bill(meter: Meter): { paper: Paper; total: number } {
  const first = meter.readings[0];
  const last = meter.readings[meter.readings.length - 1];
  const paper = new Paper(meter.locale);
  paper.text(meter.customer, meter.id).text(`${paper.date(first.at)} to ${paper.date(last.at)}`).rule();
  let total = 0;
  for (const line of charge(meter.tariff, cents(last.value - first.value))) {
    paper.line(line);
    total = cents(total + line.amount);
  }
  const tax = cents(total * 0.07);
  paper.rule().text('tax 7 %', paper.money(tax)).text('total', paper.money(cents(total + tax)));
  for (const day of unusual(meter)) {
    const { at, value } = meter.readings[day];
    paper.text(`note: high use on ${paper.date(at)}`, paper.amount(value - meter.readings[day - 1].value, 'm³'));
  }
  return { paper, total: total + tax };
}

const digest = createHash('sha256');
let sum = 0;
let count = 0;
let sample = '';
for (const meter of meters(2600)) {
  const { paper, total } = bill(meter);
  const text = paper.toString();
  if (count === 7) sample = text;
  digest.update(text);
  sum += total;
  count++;
}
console.log(sample);
console.log(`${count} bills, ${sum.toFixed(2)} EUR, ${digest.digest('hex').slice(0, 16)}`);
