import { Plane } from './plane.mjs';

/** Gaussian in two passes; edges are clamped. */
export const blur = (sigma) => {
  const radius = Math.ceil(sigma * 2.5);
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const total = kernel.reduce((a, b) => a + b);
  for (let i = 0; i < kernel.length; i++) kernel[i] /= total;

  return (image) => {
    const { width, height } = image;
    const rows = image.like();
    const line = new Float32Array(width + 2 * radius);
    for (let y = 0; y < height; y++) {
      const o = y * width;
      line.fill(image.data[o], 0, radius);
      line.set(image.data.subarray(o, o + width), radius);
      line.fill(image.data[o + width - 1], radius + width);
      for (let x = 0; x < width; x++) {
        let sum = 0;
        for (let k = 0; k < kernel.length; k++) sum += kernel[k] * line[x + k];
        rows.data[o + x] = sum;
      }
    }
    const out = image.like();
    for (let y = 0; y < height; y++) {
      const o = y * width;
      for (let k = -radius; k <= radius; k++) {
        const from = Math.min(height - 1, Math.max(0, y + k)) * width;
        const weight = kernel[k + radius];
        for (let x = 0; x < width; x++) out.data[o + x] += weight * rows.data[from + x];
      }
    }
    return out;
  };
};

/** Median of 3 x 3 by the well-known exchange network. */
export const despeckle = () => {
  const p = new Float32Array(9);
  const order = (a, b) => { if (p[a] > p[b]) { const t = p[a]; p[a] = p[b]; p[b] = t; } };
  return (image) => {
    const { width, height, data } = image;
    const out = new Plane(width, height, data.slice());
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        p[0] = data[i - width - 1]; p[1] = data[i - width]; p[2] = data[i - width + 1];
        p[3] = data[i - 1]; p[4] = data[i]; p[5] = data[i + 1];
        p[6] = data[i + width - 1]; p[7] = data[i + width]; p[8] = data[i + width + 1];
        order(1, 2); order(4, 5); order(7, 8); order(0, 1); order(3, 4); order(6, 7);
        order(1, 2); order(4, 5); order(7, 8); order(0, 3); order(5, 8); order(4, 7);
        order(3, 6); order(1, 4); order(2, 5); order(4, 7); order(4, 2); order(6, 4); order(4, 2);
        out.data[i] = p[4];
      }
    }
    return out;
  };
};

export const sharpen = (sigma, amount) => {
  const soften = blur(sigma);
  return (image) => {
    const soft = soften(image);
    for (let i = 0; i < soft.data.length; i++) {
      const v = image.data[i] + amount * (image.data[i] - soft.data[i]);
      soft.data[i] = v < 0 ? 0 : v > 255 ? 255 : v;
    }
    return soft;
  };
};

export const equalize = () => (image) => {
  const counts = new Uint32Array(256);
  for (let i = 0; i < image.data.length; i++) counts[image.data[i] | 0]++;
  const map = new Float32Array(256);
  let run = 0;
  for (let v = 0; v < 256; v++) {
    run += counts[v];
    map[v] = (255 * run) / image.data.length;
  }
  const out = image.like();
  for (let i = 0; i < out.data.length; i++) out.data[i] = map[image.data[i] | 0];
  return out;
};

export const edges = () => (image) => {
  const { width, height, data } = image;
  const out = image.like();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const gx = data[i - width + 1] + 2 * data[i + 1] + data[i + width + 1] - data[i - width - 1] - 2 * data[i - 1] - data[i + width - 1];
      const gy = data[i + width - 1] + 2 * data[i + width] + data[i + width + 1] - data[i - width - 1] - 2 * data[i - width] - data[i - width + 1];
      const g = Math.sqrt(gx * gx + gy * gy);
      out.data[i] = g > 255 ? 255 : g;
    }
  }
  return out;
};

export const compose = (...filters) => (image) => filters.reduce((current, filter) => filter(current), image);
