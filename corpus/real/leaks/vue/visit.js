'use strict';
const words = ['basket', 'total', 'delivery', 'address', 'thanks', 'contact', 'search', 'account'];

exports.Visit = class Visit {
  constructor(id) {
    this.id = id;
    this.language = id % 2 ? 'de' : 'en';
    this.texts = Object.fromEntries(words.map((word) => [word, `${word} (${this.language}, ${id})`]));
    this.basket = Array.from({ length: 40 }, (_, i) => ({ article: (id * 7 + i) % 900, amount: 1 + (i % 3), price: i + 0.25 }));
  }
};
