'use strict';

const yup = require('yup');

const readings = yup.array().of(yup.number().required().min(0)).required();

function parseColumn(count) {
  return Array.from({ length: count }, (_, i) => (i % 10 === 0 ? (i * 7919) % 1000 : undefined));
}

function validateColumn(values) {
  try {
    return { rows: readings.validateSync(values, { abortEarly: false }).length, problems: [] };
  } catch (error) {
    return { rows: values.length, problems: error.inner.map((inner) => `${inner.path}: ${inner.type}`) };
  }
}

const report = validateColumn(parseColumn(Number(process.env.READINGS || 14000)));
console.log(report.rows, 'rows', report.problems.length, 'problems', report.problems[0]);
