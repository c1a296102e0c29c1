export function* submissions(count) {
  for (let i = 0; i < count; i++) {
    const country = ['NL', 'DE', 'FR'][i % 3];
    yield {
      name: `Person ${i}`,
      email: i % 11 === 0 ? `person${i}` : `person${i}@example.test`,
      country,
      birthYear: String(1940 + (i % 75)),
      address: {
        street: `Street ${i % 90}`,
        city: ['Utrecht', 'Bremen', 'Lille'][i % 3],
        postcode: country === 'NL' ? `${1000 + (i % 9000)} AB` : String(10000 + (i % 80000)),
      },
      interests: ['sailing', 'chess', 'bread'].slice(0, i % 4),
      newsletter: i % 2 === 0,
      payment: i % 4 === 0 ? { type: 'iban', iban: `NL00BANK${1000000000 + i}` } : { type: 'card', last4: String(1000 + (i % 9000)) },
    };
  }
}
