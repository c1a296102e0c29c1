'use strict';
const postal = require('postal');

const articles = Array.from({ length: 4000 }, (_, i) => ({ id: i, title: `Article ${i}`, price: (i % 90) + 0.5, shelf: `S${i % 60}` }));
const desk = postal.channel('desk');
let count = 0;

desk.subscribe('ask', ({ article, reply }) => desk.publish(reply, { price: articles[article].price }));

exports.ask = function ask(n) {
  const reply = `answer.${n}`;
  desk.subscribe(reply, () => count++).once();
  desk.publish('ask', { article: n % articles.length, reply });
};

exports.answered = () => count;
