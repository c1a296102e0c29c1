export function advance(bodies, dt) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let k = i + 1; k < bodies.length; k++) {
      const b = bodies[k];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const squared = dx * dx + dy * dy + dz * dz + 0.01;
      const pull = dt / (squared * Math.sqrt(squared));
      a.vx -= dx * b.mass * pull;
      a.vy -= dy * b.mass * pull;
      a.vz -= dz * b.mass * pull;
      b.vx += dx * a.mass * pull;
      b.vy += dy * a.mass * pull;
      b.vz += dz * a.mass * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

export function energy(bodies) {
  let sum = 0;
  for (const body of bodies) sum += 0.5 * body.mass * (body.vx ** 2 + body.vy ** 2 + body.vz ** 2);
  return sum;
}
