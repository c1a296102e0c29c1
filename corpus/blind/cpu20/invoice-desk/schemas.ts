import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

export interface Line { sku: string; text: string; quantity: number; cents: number }
export interface InvoiceInput { customer: string; email: string; issued: string; lines: Line[] }
export interface PaymentInput { cents: number; reference: string }

const ajv = new Ajv({ allErrors: false, removeAdditional: true });
(addFormats as unknown as (a: Ajv, o: object) => void)(ajv, { formats: ['email', 'date'], mode: 'fast' });

export const invoiceInput: ValidateFunction<InvoiceInput> = ajv.compile({
  type: 'object',
  required: ['customer', 'email', 'issued', 'lines'],
  additionalProperties: false,
  properties: {
    customer: { type: 'string', pattern: '^c[0-9]{1,6}$' },
    email: { type: 'string', format: 'email' },
    issued: { type: 'string', format: 'date' },
    lines: {
      type: 'array',
      minItems: 1,
      maxItems: 60,
      items: {
        type: 'object',
        required: ['sku', 'text', 'quantity', 'cents'],
        additionalProperties: false,
        properties: {
          sku: { type: 'string', minLength: 3, maxLength: 16 },
          text: { type: 'string', maxLength: 120 },
          quantity: { type: 'integer', minimum: 1, maximum: 10_000 },
          cents: { type: 'integer', minimum: 0 },
        },
      },
    },
  },
});

export const paymentInput: ValidateFunction<PaymentInput> = ajv.compile({
  type: 'object',
  required: ['cents', 'reference'],
  additionalProperties: false,
  properties: { cents: { type: 'integer', minimum: 1 }, reference: { type: 'string', maxLength: 40 } },
});
