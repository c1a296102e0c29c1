const WEIGHTS = { H: 1.008, C: 12.011, N: 14.007, O: 15.999, Na: 22.99, S: 32.06, Cl: 35.45, K: 39.098, Ca: 40.078, Fe: 55.845, Cu: 63.546 };

function group(source, at) {
  let sum = 0;
  while (at < source.length && source[at] !== ')') {
    let weight;
    if (source[at] === '(') {
      [weight, at] = group(source, at + 1);
      at++;
    } else {
      const symbol = /^[A-Z][a-z]?/.exec(source.slice(at))[0];
      weight = WEIGHTS[symbol];
      at += symbol.length;
    }
    let digits = '';
    while (source[at] >= '0' && source[at] <= '9') digits += source[at++];
    sum += weight * Number(digits || 1);
  }
  return [sum, at];
}

export const molarMass = (formula) => group(formula, 0)[0];
