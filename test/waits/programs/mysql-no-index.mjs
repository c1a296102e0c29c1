import { createServer } from 'node:http';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({
  socketPath: process.env.MYSQL,
  user: 'root',
  connectionLimit: 4,
  multipleStatements: true,
});
await pool.query(`
  CREATE DATABASE shop;
  USE shop;
  CREATE TABLE visits (id INT PRIMARY KEY, email VARCHAR(80));
  INSERT INTO visits SELECT seq, CONCAT('user', seq, '@example.com') FROM seq_1_to_100000`);

async function findVisit(email) {
  const [rows] = await pool.execute('SELECT id FROM shop.visits WHERE email = ?', [email]);
  return rows[0];
}

createServer(async (request, response) => {
  response.end(JSON.stringify(await findVisit(`user${request.url.split('/').at(-1)}@example.com`)));
}).listen(Number(process.env.PORT), '127.0.0.1');
