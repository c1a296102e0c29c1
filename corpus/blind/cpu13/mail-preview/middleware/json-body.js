export const jsonBody = ({ limit }) => async (ctx, next) => {
  if (ctx.method === 'POST') {
    const chunks = [];
    let size = 0;
    for await (const chunk of ctx.req) {
      size += chunk.length;
      ctx.assert(size <= limit, 413);
      chunks.push(chunk);
    }
    ctx.request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  }
  await next();
};
