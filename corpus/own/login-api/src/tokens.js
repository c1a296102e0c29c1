import { createHmac } from 'node:crypto';

const b64 = (o) => Buffer.from(JSON.stringify(o)).toString('base64url');

export const createTokens = (secret) => ({
  issue(claims) {
    const body = `${b64({ alg: 'HS256' })}.${b64(claims)}`;
    return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
  },
  read(token = '') {
    const at = token.lastIndexOf('.');
    const body = token.slice(0, at);
    if (createHmac('sha256', secret).update(body).digest('base64url') !== token.slice(at + 1)) return null;
    return JSON.parse(Buffer.from(body.split('.')[1], 'base64url').toString());
  },
});
