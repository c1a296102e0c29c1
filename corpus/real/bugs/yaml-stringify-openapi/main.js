'use strict';

const yaml = require('yaml');

function openapi(count) {
  const paths = {};
  for (let i = 0; i < count; i++) {
    paths[`/resource${i}`] = {
      get: {
        operationId: `get${i}`,
        parameters: [{ name: 'id', in: 'query', required: i % 2 === 0 }, { name: 'page', in: 'query', required: false }],
        responses: { 200: { description: 'ok' }, 404: { description: 'missing' } },
      },
    };
  }
  return { openapi: '3.0.0', info: { title: 'graph', version: '1.0.1' }, paths };
}

const text = yaml.stringify(openapi(Number(process.env.PATHS || 2600)));
console.log(text.split('\n').length, 'lines');
