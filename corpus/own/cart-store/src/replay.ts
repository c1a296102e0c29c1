import type { Action } from './types';

export function* replay(count: number): Generator<Action> {
  for (let i = 0; i < count; i++) {
    if (i % 997 === 0) yield { type: 'touch' };
    else yield { type: 'add', sku: `sku-${(i * 7919) % 3500}`, unitPrice: 100 + (i % 900) };
  }
}
