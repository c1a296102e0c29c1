export function makeSystem() {
  const bodies = [];
  for (let i = 0; i < 5; i++) {
    bodies.push({ x: i * 1.7, y: (i * i) % 3, z: i * 0.2, vx: 0.1 * i, vy: 0.3 - 0.1 * i, vz: 0.01 * i, mass: i === 0 ? 40 : 0.01 * i });
  }
  return bodies;
}
