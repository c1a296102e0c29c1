export class QuantityError extends Error {
  constructor(text, reason) {
    super(`${reason}: ${JSON.stringify(text)}`);
    this.name = 'QuantityError';
    this.text = text;
  }
}

const GRAMS = new Map([['g', 1], ['kg', 1000], ['mg', 0.001], ['lb', 453.592]]);
const LITRES = new Map([['ml', 0.001], ['l', 1], ['dl', 0.1], ['ul', 1e-6]]);

const measured = (units, kind) => (text) => {
  const split = text.search(/[a-z]/);
  if (split < 1) throw new QuantityError(text, `no unit of ${kind}`);
  const factor = units.get(text.slice(split));
  if (factor === undefined) throw new QuantityError(text, `not a unit of ${kind}`);
  return { kind, value: Number(text.slice(0, split)) * factor };
};

const amount = (text) => {
  if (!text.endsWith('mol')) throw new QuantityError(text, 'no amount');
  const scale = text.endsWith('mmol') ? 1e-3 : 1;
  return { kind: 'amount', value: parseFloat(text) * scale };
};

const percent = (text) => {
  if (!text.endsWith('%')) throw new QuantityError(text, 'no percentage');
  return { kind: 'share', value: parseFloat(text) / 100 };
};

export const mass = measured(GRAMS, 'mass');
export const volume = measured(LITRES, 'volume');
export { amount, percent };
