const HOST = /^([a-z0-9-]+)\.mail\.test$/;

export const tenant = (brands) => async (ctx, next) => {
  const match = HOST.exec(ctx.get('x-forwarded-host'));
  const brand = match && (await brands.bySlug(match[1]));
  ctx.assert(brand, 400, 'unknown brand');
  ctx.state.brand = brand;
  await next();
};
