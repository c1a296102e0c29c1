const EIGHTHS = '▁▂▃▄▅▆▇█';

/** One column a value, as high as it is of the largest; '' where all are 0. Values are not negative. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(0, ...values);
  if (most === 0) return '';
  return values.map((value) => EIGHTHS[Math.max(0, Math.ceil((value / most) * 8) - 1)]).join('');
}
