const { renderLines } = require('./invoice');

const lines = [];
for (let i = 0; i < 13000; i++) {
  const amount = ((i * 48271) % 250000) / 100;
  const rate = i % 4 ? 0.19 : 0.07;
  lines.push({
    title: `Article ${i * 31 % 500}`,
    quantity: 1 + (i * 7919) % 48,
    amount,
    rate,
    tax: amount - amount / (1 + rate),
  });
}

const text = renderLines(lines);
console.log(text.slice(0, 3).join('\n'));
console.log(`${text.length} lines, ${text.join('\n').length} characters`);
