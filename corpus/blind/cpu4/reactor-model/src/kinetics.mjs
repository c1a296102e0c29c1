/** Gray-Scott kinetics with a rate that depends on the temperature of the row. */
export function kinetics({ feed, kill, height }) {
  const heat = Float64Array.from({ length: height }, (_, y) => Math.exp(-0.05 * Math.abs(y / height - 0.5)));
  return {
    rate: (u, v, y) => u * v * v * heat[y],
    supply: (u) => feed * (1 - u),
    decay: (v) => (feed + kill) * v,
  };
}

export const profiles = [
  { name: 'spots', feed: 0.035, kill: 0.065 },
  { name: 'stripes', feed: 0.03, kill: 0.057 },
  { name: 'waves', feed: 0.014, kill: 0.045 },
];
