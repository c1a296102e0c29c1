import stringWidth from 'string-width';

export function banner(title: string, width: number): string {
  const room = Math.max(0, width - stringWidth(title) - 2);
  const left = Math.floor(room / 2);
  return '='.repeat(left) + ` ${title} ` + '='.repeat(room - left);
}

const LEVELS = ' .:-=+*#%@';

export function trend(label: string, series: Float64Array, width: number): string {
  let lo = Infinity;
  let hi = -Infinity;
  for (const v of series) {
    if (v < lo) lo = v;
    if (v > hi) hi = v;
  }
  const span = hi - lo || 1;
  const step = series.length / width;
  let bar = '';
  for (let x = 0; x < width; x++) {
    let sum = 0;
    let n = 0;
    for (let i = Math.floor(x * step); i < Math.floor((x + 1) * step); i++, n++) sum += series[i];
    const level = n ? (sum / n - lo) / span : 0;
    bar += LEVELS[Math.min(LEVELS.length - 1, Math.floor(level * LEVELS.length))];
  }
  return `${label} [${bar}] ${lo.toFixed(1)}..${hi.toFixed(1)}`;
}
