// Global alignment of two melodies given as interval strings (semitones + 64 as code units).
const GAP = 2;
const COST = Array.from({ length: 128 }, (_, d) => Math.min(4, d === 0 ? 0 : 1 + d / 4));

const price = (a, b) => COST[Math.abs(a - b)];

export function align(a, b) {
  const n = a.length;
  const m = b.length;
  const table = new Float64Array((n + 1) * (m + 1));
  const width = m + 1;
  for (let j = 1; j <= m; j++) table[j] = j * GAP;
  for (let i = 1; i <= n; i++) {
    table[i * width] = i * GAP;
    const x = a.charCodeAt(i - 1);
    for (let j = 1; j <= m; j++) {
      const swap = table[(i - 1) * width + j - 1] + price(x, b.charCodeAt(j - 1));
      const drop = table[(i - 1) * width + j] + GAP;
      const add = table[i * width + j - 1] + GAP;
      table[i * width + j] = swap < drop ? (swap < add ? swap : add) : drop < add ? drop : add;
    }
  }
  return { score: table[n * width + m], trace: () => trace(table, width, a, b) };
}

function trace(table, width, a, b) {
  let [i, j] = [a.length, b.length];
  let path = '';
  while (i > 0 || j > 0) {
    const here = table[i * width + j];
    if (i > 0 && j > 0 && here === table[(i - 1) * width + j - 1] + price(a.charCodeAt(i - 1), b.charCodeAt(j - 1))) {
      path = (a[i - 1] === b[j - 1] ? '|' : '~') + path;
      i--; j--;
    } else if (i > 0 && here === table[(i - 1) * width + j] + GAP) {
      path = '-' + path;
      i--;
    } else {
      path = '+' + path;
      j--;
    }
  }
  return path;
}
