import Keyv from 'keyv';

// A sender repeats a delivery when our answer is late. The repeat follows
// within moments and gets the same receipt as the first one.
const HOLD_MS = 300;

const receipts = new Keyv({ namespace: 'delivery', ttl: HOLD_MS });

export async function receiptFor(id) {
  return receipts.get(id);
}

export async function keepReceipt(id, receipt) {
  await receipts.set(id, receipt);
}
