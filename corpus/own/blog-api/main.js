import { openBlog } from './database.js';
import { listPosts } from './posts.js';

const db = openBlog(400, 90);
let length = 0;
for (let round = 0; round < 220; round++) length += listPosts(db, 400).length;
console.log(length);
