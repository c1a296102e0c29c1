import { Chain } from "./src/chain.js";
import { transfers } from "./src/transfers.js";

const chain = new Chain();
for (const transfer of transfers(30_000)) await chain.append(transfer);
console.log(chain.describe());
