
export function movingAverage(series, width) {
  return series.map((_, i) => {
    const part = series.slice(Math.max(0, i - width + 1), i + 1);
    return part.reduce((sum, v) => sum + v, 0) / part.length;
  });
}
export function peaks(series) { const out = []; for (let i = 1; i < series.length - 1; i++) if (series[i] > series[i - 1] && series[i] > series[i + 1]) out.push(i); return out; }
