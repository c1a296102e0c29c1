const { submissions } = require('./submissions');
const { validate } = require('./validators');

let valid = 0;
for (const form of submissions(40)) if (validate(form)) valid++;
console.log(valid);
