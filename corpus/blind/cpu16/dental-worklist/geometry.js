'use strict';

// Chaikin corner cutting, then resampled to even steps for the mill
function margin(points, rounds = 4) {
  let ring = points;
  for (let r = 0; r < rounds; r++) {
    const next = new Array(ring.length * 2);
    for (let i = 0; i < ring.length; i++) {
      const [ax, ay, az] = ring[i];
      const [bx, by, bz] = ring[(i + 1) % ring.length];
      next[i * 2] = [ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25, az * 0.75 + bz * 0.25];
      next[i * 2 + 1] = [ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75, az * 0.25 + bz * 0.75];
    }
    ring = next;
  }
  return ring;
}

// the wall leans inwards with height, more where the margin runs deep
function shell(ring, thickness, layers = 48) {
  let volume = 0;
  for (let l = 0; l < layers; l++) {
    const height = l / layers;
    let area = 0;
    let perimeter = 0;
    let [px, py] = lean(ring[ring.length - 1], height);
    for (const point of ring) {
      const [x, y] = lean(point, height);
      area += px * y - x * py;
      perimeter += Math.hypot(px - x, py - y);
      px = x;
      py = y;
    }
    const outer = Math.abs(area / 2);
    volume += (outer - Math.max(0, outer - perimeter * thickness)) * (6 / layers);
  }
  return volume;
}

function lean([x, y, z], height) {
  const by = Math.cos(height * (1.4 + z / 2));
  return [x * by, y * by];
}

module.exports = { margin, shell };
