exports.articles = (count) => Array.from({ length: count }, (_, i) => ({ id: i, title: `On ${i}`, tags: [`t${i % 90}`, `t${(i * 7) % 130}`, `t${(i * 13) % 170}`] }));
