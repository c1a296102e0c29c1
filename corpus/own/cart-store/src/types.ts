export interface CartLine {
  sku: string;
  quantity: number;
  unitPrice: number;
}

export interface CartState {
  lines: Record<string, CartLine>;
  lastSku: string | null;
  version: number;
}

export type Action =
  | { type: 'add'; sku: string; unitPrice: number }
  | { type: 'remove'; sku: string }
  | { type: 'touch' };
