// upwind advection with diffusion on rows [from, to)
export function advance(source, target, wind, { width, height, from, to, diffusion, dt }) {
  for (let y = Math.max(1, from); y < Math.min(height - 1, to); y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const c = source[i];
      const u = wind.u(x, y);
      const v = wind.v(x, y);
      const dx = u > 0 ? c - source[i - 1] : source[i + 1] - c;
      const dy = v > 0 ? c - source[i - width] : source[i + width] - c;
      const spread = source[i - 1] + source[i + 1] + source[i - width] + source[i + width] - 4 * c;
      target[i] = c + dt * (diffusion * spread - u * dx - v * dy);
    }
  }
}

export function makeWind(hour, width, height) {
  const swirl = Math.sin(hour / 3) * 0.4;
  const us = Float64Array.from({ length: height }, (_, y) => 0.8 + swirl * Math.cos((y / height) * Math.PI));
  const vs = Float64Array.from({ length: width }, (_, x) => 0.2 * Math.sin((x / width) * 2 * Math.PI + hour / 5));
  return { u: (x, y) => us[y], v: (x) => vs[x] };
}
