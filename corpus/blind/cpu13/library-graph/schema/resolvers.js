import { GraphQLError } from 'graphql';

const orders = {
  TITLE: (a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
  YEAR: (a, b) => a.year - b.year,
};

const loan = (change) => (_, { id }, { library, viewer }) => {
  const book = library.book(id);
  if (!book) throw new GraphQLError(`no book ${id}`, { extensions: { code: 'NOT_FOUND' } });
  change(library, book, viewer);
  return book;
};

export const resolvers = {
  Query: {
    book: (_, { id }, { library }) => library.book(id) ?? null,
    author: (_, { id }, { loaders }) => loaders.author.load(Number(id)),
    shelf: (_, { code, order, first }, { library }) => {
      const books = library.onShelf(code);
      return books && { code, books: [...books].sort(orders[order]).slice(0, Math.min(first, 40)) };
    },
  },
  Mutation: {
    borrow: loan((library, book, viewer) => library.lend(book, viewer)),
    giveBack: loan((library, book) => library.giveBack(book)),
  },
  Book: {
    label: (book) => `${book.shelf}/${String(book.id).padStart(5, '0')}`,
    author: (book, _, { loaders }) => loaders.author.load(book.authorId),
    reviews: async (book, { minStars }, { loaders }) => (await loaders.reviews.load(book.id)).filter((r) => r.stars >= minStars),
    onLoan: (book, _, { library }) => library.isOut(book),
  },
  Author: {
    books: (author, { first }, { library }) => library.booksBy(author.id).slice(0, first),
  },
};
