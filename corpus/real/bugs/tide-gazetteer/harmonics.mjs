const SPEEDS = [
  ['M2', 28.984104], ['S2', 30], ['N2', 28.43973], ['K1', 15.041069], ['O1', 13.943036], ['M4', 57.96821],
];

/** Least squares fit of the usual constituents by normal equations. */
export function fitConstituents(series) {
  const n = SPEEDS.length * 2 + 1;
  const normal = Array.from({ length: n }, () => new Float64Array(n + 1));
  const row = new Float64Array(n);
  for (const { hours, level, weight } of series) {
    row[0] = 1;
    for (let k = 0; k < SPEEDS.length; k++) {
      const angle = (SPEEDS[k][1] * hours * Math.PI) / 180;
      row[1 + 2 * k] = Math.cos(angle);
      row[2 + 2 * k] = Math.sin(angle);
    }
    for (let i = 0; i < n; i++) {
      const line = normal[i];
      const f = row[i] * weight;
      for (let j = i; j < n; j++) line[j] += f * row[j];
      line[n] += f * level;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) normal[i][j] = normal[j][i];
  const solution = solve(normal, n);
  return SPEEDS.map(([name], k) => ({
    name,
    amplitude: Math.hypot(solution[1 + 2 * k], solution[2 + 2 * k]),
    phase: (Math.atan2(solution[2 + 2 * k], solution[1 + 2 * k]) * 180) / Math.PI,
  }));
}

function solve(m, n) {
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[best][c])) best = r;
    [m[c], m[best]] = [m[best], m[c]];
    for (let r = c + 1; r < n; r++) {
      const f = m[r][c] / m[c][c];
      for (let k = c; k <= n; k++) m[r][k] -= f * m[c][k];
    }
  }
  const x = new Float64Array(n);
  for (let r = n - 1; r >= 0; r--) {
    let s = m[r][n];
    for (let k = r + 1; k < n; k++) s -= m[r][k] * x[k];
    x[r] = s / m[r][r];
  }
  return x;
}

export function turningPoints(series) {
  const points = [];
  for (let i = 2; i < series.length - 2; i++) {
    const window = series.slice(i - 2, i + 3).map((p) => p.level);
    const mid = window[2];
    if (window.every((v) => v <= mid)) points.push({ kind: 'high', ...series[i] });
    else if (window.every((v) => v >= mid)) points.push({ kind: 'low', ...series[i] });
  }
  return points;
}
