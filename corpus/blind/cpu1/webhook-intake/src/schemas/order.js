export const order = {
  type: "object",
  required: ["id", "customer", "lines"],
  properties: {
    id: { type: "string", pattern: "^ord_[0-9a-z]+$" },
    customer: {
      type: "object",
      required: ["email"],
      properties: { email: { type: "string", minLength: 3 }, tier: { enum: ["free", "plus", "pro"] } },
    },
    lines: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["sku", "quantity", "unit"],
        properties: {
          sku: { type: "string" },
          quantity: { type: "integer", minimum: 1 },
          unit: { type: "number", minimum: 0 },
        },
      },
    },
  },
};
