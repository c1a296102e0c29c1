// The query language: fields, arguments, aliases, fragments.
const TOKEN = /[\s,]*(?:([A-Za-z_]\w*)|(-?\d+)|"([^"]*)"|(\.\.\.|[{}():$]))/y;

export function parse(source) {
  const tokens = [];
  TOKEN.lastIndex = 0;
  for (let m = TOKEN.exec(source); m; m = TOKEN.exec(source)) {
    if (m[1] !== undefined) tokens.push({ name: m[1] });
    else if (m[2] !== undefined) tokens.push({ value: Number(m[2]) });
    else if (m[3] !== undefined) tokens.push({ value: m[3] });
    else tokens.push({ punct: m[4] });
  }
  let at = 0;
  const is = (p) => tokens[at]?.punct === p;
  const eat = (p) => {
    if (!is(p)) throw new SyntaxError(`expected ${p}`);
    at++;
  };

  const value = () => {
    if (is('$')) {
      at++;
      const { name } = tokens[at++];
      return (vars) => vars[name];
    }
    const literal = tokens[at++].value;
    return () => literal;
  };

  const selection = () => {
    eat('{');
    const fields = [];
    while (!is('}')) {
      if (is('...')) {
        at++;
        fields.push({ spread: tokens[at++].name });
        continue;
      }
      let { name } = tokens[at++];
      let alias = name;
      if (is(':')) {
        at++;
        name = tokens[at++].name;
      } 
      const args = [];
      if (is('(')) {
        at++;
        while (!is(')')) {
          const arg = tokens[at++].name;
          eat(':');
          args.push([arg, value()]);
        }
        at++;
      }
      fields.push({ alias, name, args, selection: is('{') ? selection() : null });
    }
    at++;
    return fields;
  };

  const fragments = new Map();
  let root = null;
  while (at < tokens.length) {
    const { name: word } = tokens[at++];
    if (word === 'fragment') {
      const { name } = tokens[at++];
      fragments.set(name, selection());
    } else root = selection();
  }
  return flatten(root, fragments);
}

/** Puts fragments in place, once per document. */
function flatten(fields, fragments) {
  return fields.flatMap((f) =>
    f.spread ? flatten(fragments.get(f.spread), fragments) : [{ ...f, selection: f.selection && flatten(f.selection, fragments) }]);
}
