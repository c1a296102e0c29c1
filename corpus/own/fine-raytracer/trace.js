export function trace(scene, dx, dy, dz, depth, ox = 0, oy = 0, oz = 0) {
  const length = Math.hypot(dx, dy, dz);
  dx /= length;
  dy /= length;
  dz /= length;
  const hit = scene.hit(ox, oy, oz, dx, dy, dz);
  if (!hit) return 0.2 + 0.3 * Math.abs(dy);
  const x = ox + dx * hit.t;
  const y = oy + dy * hit.t;
  const z = oz + dz * hit.t;
  const nx = (x - hit.sphere.x) / hit.sphere.radius;
  const ny = (y - hit.sphere.y) / hit.sphere.radius;
  const nz = (z - hit.sphere.z) / hit.sphere.radius;
  const light = Math.max(0, nx * 0.5 - ny * 0.7 - nz * 0.5);
  if (depth === 0) return light;
  const dot = 2 * (dx * nx + dy * ny + dz * nz);
  return 0.7 * light + 0.3 * trace(scene, dx - dot * nx, dy - dot * ny, dz - dot * nz, depth - 1, x, y, z);
}
