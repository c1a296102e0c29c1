export function mouldCatalogue(random) {
  return new Map(
    Array.from({ length: 6500 }, (_, n) => [
      `M-${10_000 + n}`,
      { kilos: 2 + random() * 90, cores: n % 5, pattern: `pattern ${n % 311}/${n % 17}`, sand: ['green', 'resin', 'shell'][n % 3] },
    ]),
  );
}
