'use strict';
const path = require('node:path');
const { Eta } = require('eta');
const Ajv = require('ajv');
const { recipes, byTag } = require('./recipes');

const eta = new Eta({ views: path.join(__dirname, 'views'), cache: true });
const ajv = new Ajv({ coerceTypes: true, useDefaults: true });
const validSearch = ajv.compile({
  type: 'object',
  properties: { tag: { type: 'string', minLength: 2 }, page: { type: 'integer', minimum: 1, default: 1 } },
  required: ['tag'],
});

function send(res, html, status = 200) {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'content-length': Buffer.byteLength(html) });
  res.end(html);
}

exports.index = (req, res) => send(res, eta.render('./list', { title: 'Recipes', recipes: recipes.slice(0, 20) }));

exports.recipe = (req, res) => {
  const recipe = recipes[Number(req.params.id)];
  if (!recipe) return send(res, eta.render('./list', { title: 'Not found', recipes: [] }), 404);
  send(res, eta.render('./recipe', recipe));
};

exports.search = (req, res) => {
  const query = { ...req.query };
  if (!validSearch(query)) return send(res, eta.render('./list', { title: 'Bad search', recipes: [] }), 400);
  const found = byTag.get(query.tag) || [];
  const start = (query.page - 1) * 20;
  send(res, eta.render('./list', { title: `Tagged ${query.tag}`, recipes: found.slice(start, start + 20) }));
};
