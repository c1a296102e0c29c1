export interface Bike {
  frame: string;
  kind: 'city' | 'cargo' | 'tandem';
  services: { day: number; work: string }[];
}

const kinds = ['city', 'cargo', 'tandem'] as const;

export function bikes(count: number): Bike[] {
  return Array.from({ length: count }, (_, i) => ({
    frame: `BK-${String(i).padStart(6, '0')}`,
    kind: kinds[i % 3],
    services: Array.from({ length: 8 }, (_, k) => ({ day: k * 45 + (i % 40), work: ['chain', 'brake', 'tyre'][(i + k) % 3] })),
  }));
}
