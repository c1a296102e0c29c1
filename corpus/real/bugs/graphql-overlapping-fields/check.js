'use strict';

const { buildSchema, parse, validate } = require('graphql');

const schema = buildSchema(`
  type User { id: ID! name: String! email: String friends: [User!]! }
  type Query { viewer: User, user(id: ID!): User }
`);

function checkDocuments(sources) {
  const result = { valid: 0, invalid: 0 };
  for (const source of sources) {
    const errors = validate(schema, parse(source));
    if (errors.length === 0) result.valid++;
    else result.invalid++;
  }
  return result;
}

module.exports = { checkDocuments };
