'use strict';
const { buildSchema } = require('graphql');

const schema = buildSchema(`
  type Author { id: ID! name: String! books(first: Int): [Book!]! }
  type Review { stars: Int! text: String! }
  type Loan { due: String! renewed: Boolean! }
  type Book { id: ID! title: String! year: Int isbn: String pages: Int author: Author! reviews(first: Int): [Review!]! loan: Loan }
  type Shelf { id: ID! floor: Int! books(first: Int): [Book!]! }
  type Query { book(id: ID!): Book shelf(id: ID!): Shelf author(id: ID!): Author }
`);

const author = (id) => ({ id, name: `Author ${id}`, books: ({ first = 3 }) => Array.from({ length: first }, (_, i) => book(Number(id) * 10 + i)) });

const book = (id) => ({
  id,
  title: `Book ${id}`,
  year: 1900 + (id % 120),
  isbn: `978-${id}`,
  pages: 80 + (id % 500),
  author: () => author(id % 40),
  reviews: ({ first = 1 }) => Array.from({ length: first }, (_, i) => ({ stars: 1 + ((id + i) % 5), text: 'a good read' })),
  loan: id % 3 ? null : { due: '2024-05-01', renewed: id % 2 === 0 },
});

const fields = schema.getQueryType().getFields();
fields.book.resolve = (source, { id }) => book(Number(id));
fields.author.resolve = (source, { id }) => author(Number(id));
fields.shelf.resolve = (source, { id }) => ({ id, floor: 1, books: ({ first = 5 }) => Array.from({ length: first }, (_, i) => book(Number(id) * 7 + i)) });

module.exports = { schema };
