function recipients(count) {
  return Array.from({ length: count }, (_, i) => ({ name: `Person ${i}`, city: `City ${i % 40}`, items: ['lamp', 'chair', 'table'].slice(0, 1 + (i % 3)) }));
}
module.exports = { recipients };
