import Ajv from 'ajv';

export function compose(steps) {
  return function handle(context) {
    let index = -1;
    const dispatch = async (i) => {
      if (i <= index) throw new Error('next() called twice');
      index = i;
      const step = steps[i];
      if (step) await step(context, () => dispatch(i + 1));
    };
    return dispatch(0);
  };
}

export function body() {
  return async (context, next) => {
    const chunks = [];
    for await (const chunk of context.request) chunks.push(chunk);
    try {
      context.body = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
      context.status = 400;
      return;
    }
    await next();
  };
}

export function conforming(forms) {
  return async (context, next) => {
    const schema = forms[context.form];
    if (schema === undefined) {
      context.status = 404;
      return;
    }
    const ajv = new Ajv({ allErrors: true });
    const check = ajv.compile(schema);
    if (!check(context.body)) {
      context.status = 422;
      context.answer = { errors: check.errors.map((e) => `${e.instancePath || '/'} ${e.message}`) };
      return;
    }
    await next();
  };
}

export function counted(counts) {
  return async (context, next) => {
    await next();
    counts[context.status] = (counts[context.status] ?? 0) + 1;
  };
}
