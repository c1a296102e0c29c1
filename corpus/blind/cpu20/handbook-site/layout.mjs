import { Eta } from 'eta';

const eta = new Eta({ autoEscape: true, varName: 'it' });

const compile = (text) => eta.compile(text).bind(eta);

export const page = compile(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title><%= it.title %></title></head>
<body>
<nav><ul><% for (const entry of it.siblings) { %><li<% if (entry.name === it.name) { %> class="here"<% } %>><a href="<%= entry.href %>"><%= entry.title %></a></li><% } %></ul></nav>
<aside><ol><% for (const { id, text } of it.outline) { %><li><a href="#<%= id %>"><%= text %></a></li><% } %></ol></aside>
<main><h1><%= it.title %></h1>
<%~ it.html %>
</main>
<footer>Linked from: <% for (const from of it.backlinks) { %><a href="<%= from.href %>"><%= from.title %></a> <% } %></footer>
</body></html>`);

export const index = compile(`<!doctype html>
<html lang="en"><body><h1>Handbook</h1>
<% for (const [section, pages] of it.sections) { %><h2><%= section %></h2><ul>
<% for (const p of pages) { %><li><a href="<%= p.href %>"><%= p.title %></a></li><% } %>
</ul><% } %></body></html>`);
