'use strict';
const gql = require('graphql-tag');
const { buildSchema, execute } = require('graphql');

const schema = buildSchema(`
  type Price { amount: Float! currency: String! }
  type Product { id: ID! name: String! price: Price! }
  type Query { product(id: ID!): Product }
`);

const rootValue = {
  product: ({ id }) => ({ id, name: `Product ${id}`, price: { amount: id.length * 9.5, currency: 'EUR' } }),
};

exports.product = async function product(id) {
  const document = gql(`
    query {
      product(id: "${id}") { id name price { amount currency } }
    }
  `);
  const { data } = await execute({ schema, document, rootValue });
  return data.product;
};
