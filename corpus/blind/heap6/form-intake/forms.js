const KINDS = ['permit', 'parking', 'waste', 'events', 'benefit', 'school', 'library', 'trees'];
const TYPES = ['string', 'integer', 'boolean'];

export const formDefinitions = new Map(
  KINDS.map((kind, k) => [
    kind,
    {
      kind,
      title: `Application: ${kind}`,
      fields: Array.from({ length: 9 }, (_, i) => ({
        name: `${kind}_${i}`,
        type: TYPES[(i + k) % 3],
        required: i % 2 === 0,
        limit: 20 + i * 5,
      })),
    },
  ]),
);

export const streets = Array.from({ length: 14000 }, (_, i) => ({ id: i, name: `Street ${i}`, district: i % 37, postcode: 10000 + (i * 13) % 9000 }));
export const heldApplications = Array.from({ length: 5000 }, (_, i) => ({ reference: `H-${i}`, kind: KINDS[i % 8], pages: [i % 3, i % 5, i % 7] }));
