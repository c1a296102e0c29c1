import { createRequire } from 'node:module';

interface Numeric {
  det(matrix: number[][]): number;
}

export function create(): Numeric {
  return createRequire(import.meta.url)('mathjs');
}
