// Turns a rule's tree into closures once; quoting then only calls them.
const OPS = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : a / b),
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '==': (a, b) => a === b,
};

const FUNCTIONS = {
  min: Math.min,
  max: Math.max,
  ceil: (x, step) => Math.ceil(x / step) * step,
  floor: (x, step) => Math.floor(x / step) * step,
};

function expr(node) {
  switch (node.type) {
    case 'num':
    case 'str': {
      const { value } = node;
      return () => value;
    }
    case 'path': {
      const [head, next] = node.keys;
      if (next === undefined) return (env) => env.vars.get(head) ?? env.cargo[head];
      return (env) => env.cargo[head]?.[next];
    }
    case 'set': {
      const items = node.items.map(expr);
      return (env) => items.map((f) => f(env));
    }
    case 'call': {
      const fn = FUNCTIONS[node.fn];
      if (!fn) throw new ReferenceError(`no function ${node.fn}`);
      const [a, b] = node.args.map(expr);
      return (env) => fn(a(env), b(env));
    }
    case 'not': {
      const e = expr(node.e);
      return (env) => !e(env);
    }
    default: {
      const left = expr(node.left);
      const right = expr(node.right);
      if (node.op === 'and') return (env) => left(env) && right(env);
      if (node.op === 'or') return (env) => left(env) || right(env);
      if (node.op === 'in') return (env) => right(env).includes(left(env));
      const op = OPS[node.op];
      return (env) => op(left(env), right(env));
    }
  }
}

function body(actions) {
  const steps = actions.map((a) => {
    if (a.type === 'stop') return () => true;
    if (a.type === 'when') {
      const test = expr(a.test);
      const yes = body(a.yes);
      const no = body(a.no);
      return (env) => (test(env) ? yes(env) : no(env));
    }
    const value = expr(a.value);
    if (a.type === 'fee') return (env) => void env.fees.push([a.label, value(env)]);
    return (env) => void env.vars.set(a.key, value(env));
  });
  return (env) => {
    for (const step of steps) if (step(env) === true) return true;
    return false;
  };
}

export function compileRules(rules) {
  const ordered = rules.toSorted((a, b) => b.priority - a.priority);
  const runs = ordered.map((r) => body(r.body));
  return (cargo) => {
    const env = { cargo, vars: new Map(), fees: [] };
    for (const run of runs) if (run(env)) break;
    return env;
  };
}
