const { run } = require('./commands');
run(process.argv.slice(2));
