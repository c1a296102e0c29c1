'use strict';

const $RefParser = require('@apidevtools/json-schema-ref-parser');
const { describe } = require('./api');

async function routes() {
  const api = await $RefParser.dereference(describe(Number(process.env.RESOURCES || 100), 6));
  return Object.entries(api.paths).map(([path, item]) => ({
    path,
    fields: Object.keys(item.get.responses[200].content['application/json'].schema.properties),
  }));
}

routes().then((list) => console.log(list.length, list[0]));
