'use strict';
const { z } = require('zod');

function tools() {
  return {
    search: z.object({
      query: z.string().describe('What to look for'),
      limit: z.number().describe('How many results at most'),
    }).describe('Input of the search tool'),
    fetch: z.object({ id: z.string().describe('Id of the document') }).describe('Input of the fetch tool'),
  };
}

exports.call = function call(name, input) {
  return tools()[name].parse(input);
};
