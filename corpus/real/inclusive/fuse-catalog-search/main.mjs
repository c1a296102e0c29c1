import Fuse from 'fuse.js';

class Catalog {
  constructor(items) { this.items = items; }
  find(text) {
    const fuse = new Fuse(this.items, { keys: ['title', 'author.name', 'tags'], threshold: 0.3 });
    return fuse.search(text, { limit: 5 });
  }
}

const words = 'amber brook cedar delta ember fjord grove haven inlet jewel knoll lunar maple north ocean'.split(' ');
const items = Array.from({ length: 6000 }, (_, i) => ({ title: `${words[i % 15]} ${words[(i * 7) % 15]} ${i}`, author: { name: words[(i * 3) % 15] }, tags: [words[i % 5], words[i % 11]] }));
const catalog = new Catalog(items);
let hits = 0;
for (let i = 0; i < 60; i++) hits += catalog.find(words[i % 15].slice(0, 3)).length;
console.log(hits);
