import { rule } from './audit.js';

const VALUES = { A: 0.1, B: 0.2, C: 0.3, D: 0.4, E: 0.5, F: 0.6, G: 0.7 };

export const elementValue = rule('8.1', function elementValue(element) {
  return VALUES[element.group] ?? 0;
});

export const connection = rule('8.4', function connection(previous, current) {
  if (!previous) return 0;
  const pair = [previous.group, current.group].sort().join('');
  return pair >= 'DD' ? 0.2 : pair >= 'CD' ? 0.1 : 0;
});

export const faults = rule('9.2', function faults(element) {
  const { bent = 0, step = 0, fall = false } = element.execution;
  return Math.min(bent, 3) * 0.1 + Math.min(step, 2) * 0.1 + (fall ? 1 : 0);
});

export const trimmed = rule('10.1', function trimmed(marks) {
  const sorted = marks.toSorted((a, b) => a - b);
  const inner = sorted.slice(1, -1);
  return inner.reduce((a, b) => a + b, 0) / inner.length;
});

export const ALL = { elementValue, connection, faults, trimmed };
