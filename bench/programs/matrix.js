// Numbers only: no collector, no strings. The argument stretches the work of `multiply` alone.
const factor = Number(process.argv[2] ?? 1);
const N = 120;
const a = Float64Array.from({ length: N * N }, (_, i) => (i % 7) / 7);
const b = Float64Array.from({ length: N * N }, (_, i) => (i % 11) / 11);

function multiply(x, y, out, rows) {
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < N; j++) {
      let sum = 0;
      for (let k = 0; k < N; k++) sum += x[(i % N) * N + k] * y[k * N + j];
      out[(i % N) * N + j] = sum;
    }
}

function smooth(x, rounds) {
  for (let r = 0; r < rounds; r++)
    for (let i = 1; i < x.length - 1; i++) x[i] = (x[i - 1] + 2 * x[i] + x[i + 1]) / 4;
}

const out = new Float64Array(N * N);
let trace = 0;
for (let round = 0; round < 200; round++) {
  multiply(a, b, out, Math.round(N * factor));
  smooth(out, 40);
  trace += out[round];
}
console.log(trace.toFixed(3));
