export interface Piece {
  sku: string;
  name: string;
  size: [number, number];
  finishes: string[];
}

const kinds = ['desk', 'sofa', 'shelf', 'lamp', 'bench', 'stool', 'bed'];
const woods = ['oak', 'ash', 'pine', 'walnut', 'birch'];

export function furnitureCatalogue(count: number): Piece[] {
  return Array.from({ length: count }, (_, i) => ({
    sku: `FX${100000 + i}`,
    name: `${woods[i % 5]} ${kinds[i % 7]} no. ${i}`,
    size: [40 + (i % 160), 40 + ((i * 3) % 120)] as [number, number],
    finishes: [woods[(i + 1) % 5], woods[(i + 2) % 5], `stain ${i % 30}`],
  }));
}
