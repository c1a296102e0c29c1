export interface Plant {
  latin: string;
  comfort: [number, number];
  notes: string[];
  waterings: { week: number; litres: number }[];
}

const genera = ['Ficus', 'Monstera', 'Calathea', 'Begonia', 'Hoya', 'Alocasia', 'Pilea'];

export function plantBook(count: number): Plant[] {
  return Array.from({ length: count }, (_, i) => ({
    latin: `${genera[i % genera.length]} sp. ${i}`,
    comfort: [40 + (i % 20), 65 + (i % 20)],
    notes: [`bay ${i % 64}`, `potted ${2001 + (i % 24)}`],
    waterings: Array.from({ length: 12 }, (_, w) => ({ week: w * 4, litres: 1 + ((i + w) % 9) })),
  }));
}
