import type { CredentialVerifier } from './verifier.ts';

const BASIC = /^Basic\s+([A-Za-z0-9+/]+={0,2})\s*$/i;

export function basicAuth(verifier: CredentialVerifier) {
  return (req: any, res: any, next: () => void) => {
    const match = BASIC.exec(req.headers.authorization ?? '');
    const decoded = match ? Buffer.from(match[1], 'base64').toString('utf8') : '';
    const colon = decoded.indexOf(':');
    const partner = colon > 0 ? verifier.verify(decoded.slice(0, colon), decoded.slice(colon + 1)) : null;
    if (!partner) {
      res.set('WWW-Authenticate', 'Basic realm="partner"').status(401).json({ error: 'unauthorized' });
      return;
    }
    const needed = req.method === 'GET' ? 'orders:read' : 'orders:write';
    if (![...partner.scopes].includes(needed)) {
      res.status(403).json({ error: `missing ${needed}` });
      return;
    }
    req.partner = partner;
    next();
  };
}
