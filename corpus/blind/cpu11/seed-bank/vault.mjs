/** Accessions as they come off the shelf list, one drawer after another. */
export function* accessions(n) {
  let s = 90210;
  const pick = (k) => (s = (s * 69621) % 2147483647) % k;
  for (let i = 0; i < n; i++) {
    yield {
      number: `SB-${String(i).padStart(5, '0')}`,
      taxonId: 100 + i + pick(3),
      banked: 1974 + pick(50),
      moisture: 3 + pick(60) / 10,
      first: 80 + pick(20),
    };
  }
}

// Ellis & Roberts, simplified: probit of viability falls linearly with time.
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const y = 1 - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t * Math.exp(-x * x);
  return x < 0 ? -y : y;
}

export function viability(accession, taxon, year) {
  const age = year - accession.banked;
  const wet = Math.max(0.4, 1.3 - accession.moisture / 10);
  const sigma = taxon.halfLife * wet * (taxon.orthodox ? 3 : 1);
  const ki = (accession.first - 50) / 25;
  return 50 * (1 + erf((ki - age / sigma) / Math.SQRT2));
}
