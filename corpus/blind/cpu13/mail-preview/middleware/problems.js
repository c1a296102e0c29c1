export const problems = () => async (ctx, next) => {
  try {
    await next();
    if (ctx.status === 404 && !ctx.body) {
      ctx.status = 404;
      ctx.body = { title: 'not found', path: ctx.path };
    }
  } catch (error) {
    ctx.status = error.status ?? 500;
    ctx.body = { title: error.message, stack: ctx.status === 500 ? error.stack.split('\n').slice(0, 3) : undefined };
  }
};
