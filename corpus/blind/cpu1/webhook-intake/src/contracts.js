import { Ajv } from "ajv";
import { order } from "./schemas/order.js";
import { refund } from "./schemas/refund.js";

const contracts = { order, refund };

export const contractFor = (topic) => {
  const schema = contracts[topic];
  if (!schema) throw new RangeError(`unknown topic ${topic}`);
  const ajv = new Ajv({ allErrors: true });
  const check = ajv.compile(schema);
  return (body) => (check(body) ? [] : check.errors.map((e) => `${e.instancePath} ${e.message}`));
};
