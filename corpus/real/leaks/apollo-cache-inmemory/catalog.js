'use strict';
const { InMemoryCache } = require('apollo-cache-inmemory');
const gql = require('graphql-tag');

const cache = new InMemoryCache({ dataIdFromObject: (object) => `${object.__typename}:${object.id}` });

const all = gql`
  query All {
    products { id name price }
  }
`;

const card = gql`
  fragment Card on Product { id name price }
`;

exports.fill = function fill(count) {
  const products = Array.from({ length: count }, (_, id) => ({ __typename: 'Product', id: String(id), name: `Product ${id}`, price: id * 1.5 }));
  cache.writeQuery({ query: all, data: { products } });
};

exports.price = function price(id) {
  return cache.readFragment({ id: `Product:${id}`, fragment: card }).price;
};
