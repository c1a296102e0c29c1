const { Connection } = require('./connection');
const { stream } = require('./stream');

const connection = new Connection();
for (const chunk of stream(5200)) connection.receive(chunk);
console.log(connection.total);
