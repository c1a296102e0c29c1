import express from 'express';
import pg from 'pg';

const pool = new pg.Pool({ max: 4 });
await pool.query('CREATE TABLE books (id int PRIMARY KEY, title text)');
await pool.query("INSERT INTO books SELECT i, 'Book ' || i FROM generate_series(1, 500) i");

const api = express.Router();
api.get('/orders/:id', async (request, response) => {
  const titles = [];
  for (let i = 0; i < 12; i++) {
    const { rows } = await pool.query('SELECT title FROM books WHERE id = $1', [
      Number(request.params.id) + i,
    ]);
    titles.push(rows[0].title);
  }
  response.json(titles);
});

const app = express();
app.use(async (_, __, next) => {
  await new Promise((resolve) => setImmediate(resolve));
  next();
});
app.use('/api', api);
app.listen(Number(process.env.PORT), '127.0.0.1');
