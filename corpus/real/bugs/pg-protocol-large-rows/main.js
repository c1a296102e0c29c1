'use strict';

const { PassThrough } = require('stream');
const { parse } = require('pg-protocol');

/** A DataRow message with one text column, as the server sends it. */
function dataRow(text) {
  const value = Buffer.from(text);
  const message = Buffer.alloc(1 + 4 + 2 + 4 + value.length);
  message.write('D', 0);
  message.writeInt32BE(message.length - 1, 1);
  message.writeInt16BE(1, 5);
  message.writeInt32BE(value.length, 7);
  value.copy(message, 11);
  return message;
}

async function replay(rows, chunkSize) {
  const socket = new PassThrough();
  let characters = 0;
  const done = parse(socket, (message) => {
    if (message.name === 'dataRow') characters += message.fields[0].length;
  });
  for (const row of rows) {
    for (let at = 0; at < row.length; at += chunkSize) {
      if (!socket.write(row.subarray(at, at + chunkSize))) await new Promise((resolve) => socket.once('drain', resolve));
    }
  }
  socket.end();
  await done;
  return characters;
}

const document = JSON.stringify({ body: 'lorem ipsum '.repeat(Number(process.env.REPEAT || 950000)) });
replay([dataRow(document)], 16384).then((characters) => console.log(characters, 'characters'));
