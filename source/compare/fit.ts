/** How a figure grows with n: the exponent of its power law, and the model that predicts it best. */

export interface Point {
  n: number;
  /** Above 0. */
  value: number;
  /** Inverse variance of its logarithm, up to a factor that all points share. */
  weight: number;
}

export interface Fit {
  exponent: number;
  /** 95 % interval. */
  low: number;
  high: number;
}

export interface Model {
  name: 'constant' | 'n' | 'n log n' | 'n²' | 'n³' | '2ⁿ';
  grows(n: number): number;
}

const MODELS: readonly Model[] = [
  { name: 'constant', grows: () => 1 },
  { name: 'n', grows: (n) => n },
  { name: 'n log n', grows: (n) => n * Math.log2(Math.max(2, n)) },
  { name: 'n²', grows: (n) => n * n },
  { name: 'n³', grows: (n) => n ** 3 },
  { name: '2ⁿ', grows: (n) => 2 ** Math.min(n, 1000) },
];

/** Models whose slopes are closer than this are told apart by their predictions. */
const NEAR = 0.1;

/** Two-sided 95 % quantiles of Student's t by degrees of freedom, from 1 on. */
const T = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23];

/** The slope of log value over log n, by weighted least squares. */
export function fit(points: readonly Point[]): Fit {
  const { x, weights, meanX, sxx } = spread(points);
  const y = points.map(({ value }) => Math.log(value));
  const all = weights.reduce((a, b) => a + b, 0);
  const meanY = y.reduce((sum, value, i) => sum + weights[i] * value, 0) / all;
  const exponent = x.reduce((sum, value, i) => sum + weights[i] * (value - meanX) * (y[i] - meanY), 0) / sxx;
  const residual = y.reduce((sum, value, i) => {
    const off = value - meanY - exponent * (x[i] - meanX);
    return sum + weights[i] * off * off;
  }, 0);
  const degrees = points.length - 2;
  const t = degrees < 1 ? Number.POSITIVE_INFINITY : (T[degrees - 1] ?? 1.96 + 2.5 / degrees);
  const reach = t * Math.sqrt(residual / Math.max(1, degrees) / sxx);
  return { exponent, low: exponent - reach, high: exponent + reach };
}

function spread(points: readonly Point[]) {
  const x = points.map(({ n }) => Math.log(n));
  const weights = points.map(({ weight }) => Math.max(weight, 1e-9));
  const all = weights.reduce((a, b) => a + b, 0);
  const meanX = x.reduce((sum, value, i) => sum + weights[i] * value, 0) / all;
  const sxx = x.reduce((sum, value, i) => sum + weights[i] * (value - meanX) ** 2, 0);
  return { x, weights, meanX, sxx };
}

/**
 * The model that predicts best, by cross-validation: each size is left out in turn, the rest sets the constant, and the weighted squared errors
 * of the predicted logarithms are summed. Only models whose slope is within the interval of the points', or nearest to it, take part: beside large
 * and noisy sizes the error alone would ignore the small ones.
 */
export function modelOf(points: readonly Point[]): Model {
  const sizes = [...new Set(points.map(({ n }) => n))];
  const { exponent, low, high } = fit(points);
  const slopes = MODELS.map(
    (model) => fit(points.map((one) => ({ ...one, value: model.grows(one.n) }))).exponent,
  );
  const within = MODELS.filter((_, i) => slopes[i] >= low && slopes[i] <= high);
  const away = slopes.map((slope) => Math.abs(slope - exponent));
  const candidates =
    within.length > 0 ? within : MODELS.filter((_, i) => away[i] <= Math.min(...away) + NEAR);
  let best = candidates[0];
  let least = Number.POSITIVE_INFINITY;
  for (const model of candidates) {
    const off = (point: Point) => Math.log(point.value) - Math.log(model.grows(point.n));
    let error = 0;
    for (const size of sizes) {
      const seen = points.filter(({ n }) => n !== size);
      const all = seen.reduce((sum, { weight }) => sum + weight, 0);
      const constant = seen.reduce((sum, point) => sum + point.weight * off(point), 0) / all;
      for (const point of points) if (point.n === size) error += point.weight * (off(point) - constant) ** 2;
    }
    if (error < least) [best, least] = [model, error];
  }
  return best;
}
