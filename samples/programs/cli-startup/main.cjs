// A tool whose work is over in a moment and whose start is not: it loads every command it has to run one of them.
const { commands } = require('./commands/index.cjs');

const [name = 'greet', ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) throw new Error(`no such command: ${name}`);
command.run(args);
