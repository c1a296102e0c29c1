'use strict';
const DataLoader = require('dataloader');

class Author {
  constructor(id) {
    this.id = id;
    this.name = `Author ${id}`;
    this.books = Array.from({ length: 5 }, (_, i) => ({ isbn: `978-${id}-${i}`, year: 1990 + (i % 30) }));
  }
}

const authors = new DataLoader(async (ids) => ids.map((id) => new Author(id)));

exports.resolve = async function resolve(request) {
  const list = await authors.loadMany(request.ids);
  return list.reduce((sum, author) => sum + author.books.length, 0);
};
