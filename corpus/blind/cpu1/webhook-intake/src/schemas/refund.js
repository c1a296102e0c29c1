export const refund = {
  type: "object",
  required: ["id", "order", "amount"],
  properties: {
    id: { type: "string", pattern: "^ref_[0-9a-z]+$" },
    order: { type: "string" },
    amount: { type: "number", exclusiveMinimum: 0 },
    reason: { enum: ["damaged", "late", "other"] },
  },
};
