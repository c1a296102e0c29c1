exports.versions = function* (n) {
  for (let v = 0; v < n; v++) {
    const a = Array.from({ length: 1500 }, (_, i) => `line ${(i * 31) % 400}`);
    const b = a.filter((_, i) => i % (7 + v) !== 0);
    yield [a.join('\n'), b.join('\n')];
  }
};
