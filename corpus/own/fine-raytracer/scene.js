export class Scene {
  constructor(n) {
    this.spheres = Array.from({ length: n }, (_, i) => ({ x: Math.sin(i) * 2, y: Math.cos(i * 1.7) * 2, z: 4 + (i % 5), radius: 0.7 }));
  }
  hit(ox, oy, oz, dx, dy, dz) {
    let nearest = Infinity;
    let found = null;
    for (const sphere of this.spheres) {
      const cx = ox - sphere.x;
      const cy = oy - sphere.y;
      const cz = oz - sphere.z;
      const b = cx * dx + cy * dy + cz * dz;
      const c = cx * cx + cy * cy + cz * cz - sphere.radius * sphere.radius;
      const d = b * b - c;
      if (d > 0) {
        const t = -b - Math.sqrt(d);
        if (t > 1e-4 && t < nearest) {
          nearest = t;
          found = sphere;
        }
      }
    }
    return found ? { sphere: found, t: nearest } : null;
  }
}
