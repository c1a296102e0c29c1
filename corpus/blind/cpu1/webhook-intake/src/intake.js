import { createHmac, timingSafeEqual } from "node:crypto";
import { contractFor } from "./contracts.js";

const signed = (secret, payload) => createHmac("sha256", secret).update(payload).digest();

export const intake = ({ secret, deliver }) => {
  const stats = { accepted: 0, rejected: 0, forged: 0 };

  const receive = ({ topic, payload, signature }) => {
    if (!timingSafeEqual(signed(secret, payload), signature)) {
      stats.forged += 1;
      return;
    }
    const body = JSON.parse(payload);
    const problems = contractFor(topic)(body);
    if (problems.length) {
      stats.rejected += 1;
      return;
    }
    stats.accepted += 1;
    deliver(topic, body);
  };

  return { receive, stats };
};
