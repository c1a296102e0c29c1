exports.commands = {
  greet: require('./greet.cjs'),
  convert: require('./convert.cjs'),
  translate: require('./translate.cjs'),
};
