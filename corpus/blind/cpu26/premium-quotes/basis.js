// Calculation bases in force; a quote always states the one it was made on.

const GENERATIONS = [
  { name: 'G19', from: 0, interest: 0.009, acquisition: 0.025, upkeep: 0.0019, perPolicy: 24 },
  { name: 'G22', from: 400, interest: 0.0025, acquisition: 0.025, upkeep: 0.0016, perPolicy: 30 },
  { name: 'G25', from: 900, interest: 0.01, acquisition: 0.022, upkeep: 0.0015, perPolicy: 36 },
];

export function basisOn(day, quoteNo) {
  const generation = GENERATIONS.findLast((g) => g.from <= day);
  return { ...generation, quoteNo };
}
