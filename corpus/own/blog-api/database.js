import { DatabaseSync } from 'node:sqlite';

export function openBlog(posts, authors) {
  const db = new DatabaseSync(':memory:');
  db.exec('CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE posts (id INTEGER PRIMARY KEY, author_id INTEGER, title TEXT)');
  const author = db.prepare('INSERT INTO authors VALUES (?, ?)');
  for (let i = 0; i < authors; i++) author.run(i, `Author ${i}`);
  const post = db.prepare('INSERT INTO posts VALUES (?, ?, ?)');
  for (let i = 0; i < posts; i++) post.run(i, (i * 7) % authors, `Post ${i}`);
  return db;
}
