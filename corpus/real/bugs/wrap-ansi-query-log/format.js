const COLORS = { key: 36, string: 32, number: 33, mark: 90 };
const paint = (kind, text) => `\u001B[${COLORS[kind]}m${text}\u001B[39m`;

// The log line keeps the statement's parameters as compact JSON, coloured for the terminal.
export function paramsLine(params) {
  const parts = Object.entries(params).map(([key, value]) => {
    const shown = typeof value === 'number' ? paint('number', value) : paint('string', JSON.stringify(value));
    return paint('key', JSON.stringify(key)) + paint('mark', ':') + shown;
  });
  return paint('mark', '{') + parts.join(paint('mark', ',')) + paint('mark', '}');
}
