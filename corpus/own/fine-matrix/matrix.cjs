exports.identity = (n) => Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
exports.multiply = function multiply(a, b) {
  const out = [];
  for (let i = 0; i < a.length; i++) {
    const row = new Array(b[0].length).fill(0);
    for (let k = 0; k < b.length; k++) {
      const factor = a[i][k];
      for (let j = 0; j < row.length; j++) row[j] += factor * b[k][j];
    }
    out.push(row);
  }
  return out;
};
