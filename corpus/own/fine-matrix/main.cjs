const { multiply, identity } = require('./matrix.cjs');
let m = Array.from({ length: 260 }, (_, i) => Array.from({ length: 260 }, (_, j) => (i * j) % 7));
for (let i = 0; i < 12; i++) m = multiply(m, identity(260));
console.log(m[3][4]);
