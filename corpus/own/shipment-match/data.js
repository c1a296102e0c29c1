export const loadOrders = (count) => Array.from({ length: count }, (_, i) => ({ number: (i * 7919) % 100_003, customer: i % 50 }));
export const loadShipments = (count) => Array.from({ length: count }, (_, i) => ({ orderNumber: (i * 104_729) % 100_003, carrier: i % 4 }));
