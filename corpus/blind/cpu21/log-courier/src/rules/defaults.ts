export interface RedactionRule { id: string; match: string; flags?: string; replace: string; services?: string[] }

const EMAIL = '\\b[a-z0-9]+(?:[._%+-]?[a-z0-9]+)*@[a-z0-9.-]+\\.[a-z]{2,}';
const KEYS = ['password', 'passwd', 'secret', 'token', 'apikey', 'session', 'authorization', 'cookie', 'pin'];

export const rules: RedactionRule[] = [
  { id: 'email', match: EMAIL, flags: 'i', replace: '<email>' },
  { id: 'ipv4', match: '\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b', replace: '<ip>' },
  { id: 'iban', match: '\\b[A-Z]{2}\\d{2} [A-Z]{4}(?: \\d{2,4}){3}\\b', replace: '<iban>', services: ['billing', 'ledger'] },
  { id: 'card', match: '\\b\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}\\b', replace: '<card>' },
  { id: 'jwt', match: '\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+', replace: '<jwt>' },
  ...KEYS.map((k) => ({ id: `kv-${k}`, match: `\\b(${k})=[^\\s&]+`, flags: 'i', replace: '$1=<hidden>' })),
  { id: 'phone', match: '\\+\\d{2}[ ]?\\d{2,3}[ ]?\\d{6,8}', replace: '<phone>' },
];
