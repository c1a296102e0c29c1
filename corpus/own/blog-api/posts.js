/** Posts with the names of their authors. */
export function listPosts(db, limit) {
  const posts = db.prepare('SELECT id, author_id, title FROM posts LIMIT ?').all(limit);
  const authorById = db.prepare('SELECT name FROM authors WHERE id = ?');
  const result = [];
  for (const post of posts) {
    const author = authorById.get(post.author_id);
    result.push({ id: post.id, title: post.title, author: author.name });
  }
  return result;
}
