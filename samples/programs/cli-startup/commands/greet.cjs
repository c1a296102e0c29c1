exports.run = ([who = 'world']) => {
  process.stdout.write(`Hello, ${who}.\n`);
};
