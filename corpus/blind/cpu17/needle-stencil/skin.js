import { perObject, perText } from './memo.js';

const DEFAULTS = { tone: 0.5, gamma: 1.8, healing: 0.12, needle: 3 };

export const settings = (overrides = {}) => Object.freeze({ ...DEFAULTS, ...overrides });

export const hex = perText((text) => {
  const n = Number.parseInt(text.slice(1), 16);
  return [n >> 16, (n >> 8) & 255, n & 255];
});

/** How each of the 256 ink densities looks after healing on this skin. */
export const healedCurve = perObject((s) => {
  const curve = new Float64Array(256);
  for (let i = 0; i < 256; i++) {
    const ink = i / 255;
    const spread = 1 - Math.exp(-ink * (2.2 - s.healing) * (1 + s.needle / 40));
    curve[i] = Math.pow(spread, 1 / s.gamma) * (1 - s.tone * 0.35);
  }
  return curve;
});

export function shade(density, options) {
  const curve = healedCurve(settings(options));
  return curve[density & 255];
}
