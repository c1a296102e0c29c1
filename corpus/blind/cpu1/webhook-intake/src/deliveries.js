import { createHmac } from "node:crypto";

export function* deliveries(count, secret) {
  let seed = 5;
  const roll = (n) => (seed = (seed * 16807) % 2147483647) % n;
  for (let i = 0; i < count; i++) {
    const topic = roll(4) ? "order" : "refund";
    const body =
      topic === "order"
        ? {
            id: `ord_${i.toString(36)}`,
            customer: { email: `u${roll(500)}@shop.test`, tier: ["free", "plus", "pro"][roll(3)] },
            lines: Array.from({ length: 1 + roll(5) }, () => ({ sku: `K${roll(90)}`, quantity: roll(4), unit: roll(900) / 10 })),
          }
        : { id: `ref_${i.toString(36)}`, order: `ord_${roll(900)}`, amount: roll(50), reason: "late" };
    const payload = JSON.stringify(body);
    yield { topic, payload, signature: createHmac("sha256", secret).update(payload).digest() };
  }
}
