import { Matrix } from './matrix.ts';
import { cholesky, solve } from './cholesky.ts';

const samples = 1700;
const features = 620;
const ridge = { lambda: 0.5 };

const rounds = [1, 2];
for (const seed of rounds) {
  const options = { ...ridge, lambda: ridge.lambda / seed };
  const x = Matrix.generate(samples, features, (r, c) => Math.sin(r * 0.37 * seed + c * 1.91) + (c === r % features ? 1 : 0));
  const y = Float64Array.from({ length: samples }, (_, r) => Math.cos(r / 9) * seed);
  const xt = x.transpose();
  const normal = xt.multiply(x);
  for (let i = 0; i < features; i++) normal.data[i * features + i] += options.lambda;
  const rhs = xt.multiply(new Matrix(samples, 1, y)).data;
  const w = solve(cholesky(normal), rhs);
  let sse = 0;
  const fitted = x.multiply(new Matrix(features, 1, w)).data;
  for (let i = 0; i < samples; i++) sse += (fitted[i] - y[i]) ** 2;
  console.log(seed, sse.toFixed(6));
}
