export interface Item {
  sku: string;
  title: string;
  stock: number;
  price: { amount: number; currency: string };
  attributes: Array<{ name: string; value: string }>;
  warehouses: Array<{ code: string; on_hand: number; reserved: number }>;
}

export interface Snapshot {
  topic: string;
  shop: string;
  cursor: string;
  sent_at: string;
  items: Item[];
}
