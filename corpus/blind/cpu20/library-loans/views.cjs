'use strict';
const ejs = require('ejs');

const RESULTS = `<!doctype html>
<html><head><title><%= page.query %> - catalogue</title></head><body>
<h1><%= page.books.length %> titles for "<%= page.query %>"</h1>
<table>
<% for (const book of page.books) { -%>
<tr><td><a href="/books/<%= book.id %>"><%= book.title %></a></td><td><%= book.author %></td><td><%= book.year %></td><td><%= book.shelf %></td></tr>
<% } -%>
</table></body></html>`;

exports.results = ejs.compile(RESULTS, { strict: true, localsName: 'page' });
