export function basicAuth(accounts) {
  return async function authenticate(request, reply) {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Basic') return reply.code(401).send({ error: 'credentials required' });

    const [name, password] = Buffer.from(token, 'base64').toString().split(':');
    const account = accounts.verify(name, password);
    if (!account) return reply.code(403).send({ error: 'unknown account' });
    request.account = account;
  };
}
