'use strict';

const { buildSchema, parse, validate } = require('graphql');

const schema = buildSchema(`
  type Query { product(id: ID!): Product }
  type Product { id: ID! name: String price: Float stock: Int vendor: Vendor }
  type Vendor { id: ID! name: String country: String }
`);

/** What the storefront's query composer sends: every widget adds the fields it needs. */
function composeQuery(widgets) {
  const parts = [];
  for (let i = 0; i < widgets; i++) parts.push('name price stock vendor { name country }');
  return `{ product(id: "1") { id ${parts.join(' ')} } }`;
}

const document = parse(composeQuery(Number(process.env.WIDGETS || 260)));
const errors = validate(schema, document);
console.log(errors.length, 'errors', document.loc.end, 'characters');
