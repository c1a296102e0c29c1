'use strict';
const { StringDecoder } = require('node:string_decoder');

exports.lines = async function* lines(chunks) {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop();
    for (const part of parts) if (part !== '') yield part;
  }
  rest += decoder.end();
  if (rest.trim()) yield rest;
};
