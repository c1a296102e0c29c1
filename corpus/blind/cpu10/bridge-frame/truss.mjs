/** A truss bridge of square panels with diagonals; two freedoms per joint. */
export function makeTruss(panels, levels, random) {
  const joints = [];
  for (let p = 0; p <= panels; p++) {
    for (let l = 0; l <= levels; l++) joints.push({ x: p * 4, y: l * 3.2, fixed: l === 0 && (p === 0 || p === panels) });
  }
  const at = (p, l) => p * (levels + 1) + l;
  const bars = [];
  const bar = (a, b) => {
    const length = Math.hypot(joints[b].x - joints[a].x, joints[b].y - joints[a].y);
    const dx = (joints[b].x - joints[a].x) / length;
    const dy = (joints[b].y - joints[a].y) / length;
    bars.push({ a, b, dx, dy, length, area: 0.004 + random() * 0.004 });
  };
  for (let p = 0; p <= panels; p++) {
    for (let l = 0; l <= levels; l++) {
      if (p < panels) bar(at(p, l), at(p + 1, l));
      if (l < levels) bar(at(p, l), at(p, l + 1));
      if (p < panels && l < levels) {
        bar(at(p, l), at(p + 1, l + 1));
        bar(at(p, l + 1), at(p + 1, l));
      }
    }
  }
  return { joints, bars, panels, levels, at };
}

const ELASTICITY = 2.1e11;

export function stiffness(bar) {
  return (ELASTICITY * bar.area) / bar.length;
}

export function barForce(bar, u) {
  const stretch = (u[2 * bar.b] - u[2 * bar.a]) * bar.dx + (u[2 * bar.b + 1] - u[2 * bar.a + 1]) * bar.dy;
  return stiffness(bar) * stretch;
}
