export const typeDefs = /* GraphQL */ `
  enum Order { TITLE YEAR }

  type Author { id: ID!  name: String!  born: Int  books(first: Int = 5): [Book!]! }
  type Review { reader: String!  stars: Int!  text: String }
  type Book {
    id: ID!
    title: String!
    year: Int!
    pages: Int!
    label: String!
    author: Author!
    reviews(minStars: Int = 1): [Review!]!
    onLoan: Boolean!
  }
  type Shelf { code: String!  books: [Book!]! }

  type Query {
    book(id: ID!): Book
    shelf(code: String!, order: Order = TITLE, first: Int = 10): Shelf
    author(id: ID!): Author
  }
  type Mutation {
    borrow(id: ID!): Book
    giveBack(id: ID!): Book
  }
`;
