/** Does the segment hit the box? Slab test. */
export function segmentHitsBox(x0, y0, x1, y1, box) {
  let t0 = 0;
  let t1 = 1;
  const dx = x1 - x0;
  const dy = y1 - y0;
  if (dx === 0) { if (x0 < box.x || x0 > box.x + box.w) return false; } else {
    const a = (box.x - x0) / dx;
    const b = (box.x + box.w - x0) / dx;
    t0 = Math.max(t0, Math.min(a, b));
    t1 = Math.min(t1, Math.max(a, b));
  }
  if (dy === 0) { if (y0 < box.y || y0 > box.y + box.h) return false; } else {
    const a = (box.y - y0) / dy;
    const b = (box.y + box.h - y0) / dy;
    t0 = Math.max(t0, Math.min(a, b));
    t1 = Math.min(t1, Math.max(a, b));
  }
  return t0 <= t1;
}

export function pushOut(body, radius, box) {
  const nx = Math.max(box.x, Math.min(body.x, box.x + box.w));
  const ny = Math.max(box.y, Math.min(body.y, box.y + box.h));
  const dx = body.x - nx;
  const dy = body.y - ny;
  const d2 = dx * dx + dy * dy;
  if (d2 >= radius * radius) return false;
  if (d2 === 0) { body.y = box.y - radius; return true; }
  const d = Math.sqrt(d2);
  body.x = nx + (dx / d) * radius;
  body.y = ny + (dy / d) * radius;
  return true;
}

export function turnTo(from, to, step) {
  let diff = (to - from) % (2 * Math.PI);
  if (diff > Math.PI) diff -= 2 * Math.PI;
  else if (diff < -Math.PI) diff += 2 * Math.PI;
  return from + Math.max(-step, Math.min(step, diff));
}
