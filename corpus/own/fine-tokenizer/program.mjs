export const program = (n) => Array.from({ length: n }, (_, i) => `let value${i} = (${i} + other_${i % 9}) * "text ${i}"; // note ${i}\n`).join('');
