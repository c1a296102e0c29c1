exports.articles = function* (n) {
  for (let i = 0; i < n; i++) yield `Intro of ${i}. ` + '[[Link|text]] and {{tpl}} '.repeat(60) + ' '.repeat(3500) + 'x' + '\t'.repeat(30) + 'end';
};
