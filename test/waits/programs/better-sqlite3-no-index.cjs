const { createServer } = require('node:http');
const Database = require('better-sqlite3');

const db = new Database(':memory:');
db.exec('CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT)');
const add = db.prepare('INSERT INTO users (email) VALUES (?)');
db.transaction(() => {
  for (let i = 0; i < 200_000; i++) add.run(`user${i}@example.com`);
})();
const byEmail = db.prepare('SELECT id FROM users WHERE email = ?');

function findUser(i) {
  return byEmail.get(`user${i * 7000}@example.com`);
}

createServer((request, response) => {
  response.end(JSON.stringify(findUser(Number(request.url.split('/').at(-1)))));
}).listen(Number(process.env.PORT), '127.0.0.1');
