export function discharge(flow, x) {
  let sum = 0;
  for (let y = 0; y < flow.height; y++) sum += flow.ux[y * flow.width + x];
  return sum;
}

export function curl(flow, x, y) {
  const { width, ux, uy } = flow;
  const i = y * width + x;
  return uy[i + 1] - uy[i - 1] - (ux[i - width] - ux[i + width]);
}

/** Leaves drift with the water; each holds its own fraction of a cell. */
export class Leaves {
  constructor(count, flow) {
    this.at = [];
    for (let i = 0; this.at.length < count; i++) {
      const x = (i * 37) % flow.width;
      const y = (i * 53) % flow.height;
      if (!flow.solid[y * flow.width + x]) this.at.push({ x, y, travelled: 0, stuck: 0 });
    }
  }
  drift(flow) {
    for (const leaf of this.at) {
      const i = Math.round(leaf.y) * flow.width + (Math.round(leaf.x) % flow.width);
      const speed = Math.hypot(flow.ux[i], flow.uy[i]);
      if (flow.solid[i] || speed < 1e-4) leaf.stuck++;
      leaf.x = (leaf.x + flow.ux[i] * 5 + flow.width) % flow.width;
      leaf.y = Math.min(flow.height - 2, Math.max(1, leaf.y - flow.uy[i] * 5));
      leaf.travelled += speed * 5;
    }
  }
  furthest() {
    return [...this.at].sort((a, b) => b.travelled - a.travelled).slice(0, 3).map((l) => l.travelled.toFixed(2));
  }
}

const SHADES = ' .:-=+*#%@';
export function sketch(flow, columns, rows) {
  const lines = [];
  let top = 0;
  for (let i = 0; i < flow.ux.length; i++) top = Math.max(top, Math.hypot(flow.ux[i], flow.uy[i]));
  for (let r = 0; r < rows; r++) {
    let line = '';
    for (let c = 0; c < columns; c++) {
      const i = Math.floor(((r + 0.5) * flow.height) / rows) * flow.width + Math.floor(((c + 0.5) * flow.width) / columns);
      line += flow.solid[i] ? '/' : SHADES[Math.min(9, Math.floor((Math.hypot(flow.ux[i], flow.uy[i]) / top) * 10))];
    }
    lines.push(line);
  }
  return lines.join('\n');
}
