const MessageFormat = require('messageformat');

const messages = new MessageFormat('de').compile({
  line: '{title}: {quantity, plural, one{1 Stück} other{# Stück}} zu {amount, number, currency}',
  tax: 'darin {rate, number, percent} Steuer: {tax, number, currency}',
});

exports.renderLines = function renderLines(lines) {
  return lines.map(line => `${messages.line(line)} (${messages.tax(line)})`);
};
