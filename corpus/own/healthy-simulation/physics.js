function step(bodies, dt) {
  const { x, y, vx, vy, mass } = bodies;
  const n = x.length;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      const squared = dx * dx + dy * dy;
      const magnitude = dt / (squared * Math.sqrt(squared));
      vx[i] -= dx * mass[j] * magnitude;
      vy[i] -= dy * mass[j] * magnitude;
      vx[j] += dx * mass[i] * magnitude;
      vy[j] += dy * mass[i] * magnitude;
    }
  }
  for (let i = 0; i < n; i++) {
    x[i] += dt * vx[i];
    y[i] += dt * vy[i];
  }
}

function energy({ x, y, vx, vy, mass }) {
  let e = 0;
  for (let i = 0; i < x.length; i++) {
    e += 0.5 * mass[i] * (vx[i] ** 2 + vy[i] ** 2);
    for (let j = i + 1; j < x.length; j++) e -= (mass[i] * mass[j]) / Math.hypot(x[i] - x[j], y[i] - y[j]);
  }
  return e;
}
module.exports = { step, energy };
