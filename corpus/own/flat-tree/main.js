const { build } = require('./build');
const { flatten } = require('./flatten');
const tree = build(7, 5);
let n = 0;
for (let i = 0; i < 2; i++) n += flatten(tree).length;
console.log(n);
