import { createHmac } from 'node:crypto';

// Append-only journal the replicas replay; each record is signed on its own.
export function openJournal(secret) {
  let bytes = 0;
  let last = '';
  return {
    record(action) {
      const payload = JSON.stringify(action, Object.keys(action).sort());
      last = createHmac('sha256', secret).update(last).update(payload).digest('base64url');
      bytes += payload.length + last.length + 2;
    },
    stats: () => ({ bytes, last: last.slice(0, 8) }),
  };
}
