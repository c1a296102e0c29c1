import type { Action, CartState } from './types';

export const emptyCart: CartState = { lines: {}, lastSku: null, version: 0 };

export function cartReducer(state: CartState, action: Action): CartState {
  switch (action.type) {
    case 'add': {
      const line = state.lines[action.sku] ?? { sku: action.sku, quantity: 0, unitPrice: action.unitPrice };
      return {
        ...state,
        lines: { ...state.lines, [action.sku]: { ...line, quantity: line.quantity + 1 } },
        lastSku: action.sku,
        version: state.version + 1,
      };
    }
    case 'remove': {
      const { [action.sku]: _gone, ...lines } = state.lines;
      return { ...state, lines, version: state.version + 1 };
    }
    case 'touch':
      return { ...state, version: state.version + 1 };
  }
}
