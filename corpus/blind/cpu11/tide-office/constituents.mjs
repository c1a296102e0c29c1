// [name, speed in degrees per hour, nodal amplitude factor coefficient, phase rate]
export const CONSTITUENTS = [
  ['M2', 28.984104, -0.037, 1.0], ['S2', 30.0, 0, 0], ['N2', 28.43973, -0.037, 1.0],
  ['K2', 30.082137, 0.298, 0.9], ['K1', 15.041069, 0.115, -0.6], ['O1', 13.943035, 0.189, 1.2],
  ['P1', 14.958931, 0, 0], ['Q1', 13.398661, 0.189, 1.2], ['M4', 57.96821, -0.074, 2.0],
  ['MS4', 58.984104, -0.037, 1.0], ['MN4', 57.423834, -0.074, 2.0], ['SA', 0.0410686, 0, 0],
];

const RAD = Math.PI / 180;

export function nodeLongitude(hours) {
  return 259.157 - 0.00220641 * hours;
}

/** Hour by hour factor (f) and correction (u) of every constituent for a calendar year. */
export function nodalYear(year) {
  const start = Date.UTC(year, 0, 1) / 3600000;
  const hours = Date.UTC(year + 1, 0, 1) / 3600000 - start;
  const f = CONSTITUENTS.map(() => new Float64Array(hours));
  const u = CONSTITUENTS.map(() => new Float64Array(hours));
  for (let h = 0; h < hours; h++) {
    const n = nodeLongitude(start + h) * RAD;
    for (let c = 0; c < CONSTITUENTS.length; c++) {
      const [, , amp, rate] = CONSTITUENTS[c];
      f[c][h] = 1 + amp * Math.cos(n) + 0.012 * amp * Math.cos(2 * n);
      u[c][h] = rate * (Math.sin(n) * -2.14 + 0.04 * Math.sin(2 * n));
    }
  }
  return { year, start, f, u };
}
