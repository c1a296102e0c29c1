const CITIES = ['Bremen', 'Kiel', 'Jena', 'Ulm', 'Trier'];

export function customerFromShop(branches) {
  return {
    id: 'cust-17',
    version: 4,
    email: 'orders@chain.example',
    addresses: Array.from({ length: branches }, (_, i) => ({
      id: `adr-${i}`,
      key: `branch-${i}`,
      streetName: `Lindenweg ${i % 90 + 1}`,
      postalCode: String(10000 + i * 17 % 80000),
      city: CITIES[i % CITIES.length],
      country: 'DE',
    })),
  };
}

export function applyImport(customer, { movedEvery, to }) {
  return {
    ...customer,
    addresses: customer.addresses.map((address, i) =>
      i % movedEvery === 0 ? { ...address, city: to } : { ...address }
    ),
  };
}
