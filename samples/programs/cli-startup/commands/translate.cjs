const phrasebook = require('phrasebook');

exports.run = ([phrase = 'good morning']) => {
  process.stdout.write(`${phrasebook.lookUp(phrase) ?? phrase}\n`);
};
