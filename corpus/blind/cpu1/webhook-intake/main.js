import { intake } from "./src/intake.js";
import { deliveries } from "./src/deliveries.js";

const secret = "whsec_local";
const revenue = new Map();

const hook = intake({
  secret,
  deliver: (topic, body) => {
    const amount = topic === "order" ? body.lines.reduce((sum, l) => sum + l.quantity * l.unit, 0) : -body.amount;
    revenue.set(topic, (revenue.get(topic) ?? 0) + amount);
  },
});

for (const delivery of deliveries(230, secret)) hook.receive(delivery);

console.log(hook.stats, Object.fromEntries(revenue));
