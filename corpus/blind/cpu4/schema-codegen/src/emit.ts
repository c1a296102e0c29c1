import { Printer } from './printer.ts';
import type { Field, Message } from './schema.ts';

const snake = (name: string) => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

function fieldType(field: Field): string {
  return field.optional ? `${field.type} | undefined` : field.type;
}

function emitInterface(out: Printer, message: Message): void {
  out.block(`export interface ${message.name}`, () => {
    for (const field of message.fields) {
      if (field.doc) out.line(`/** ${field.doc} */`);
      out.write(field.name).write(field.optional ? '?: ' : ': ').write(fieldType(field)).line(';');
    }
  });
}

function emitEncoder(out: Printer, message: Message, known: Map<string, Message>): void {
  out.block(`export function encode${message.name}(value: ${message.name}): unknown[]`, () => {
    out.write('return [');
    out.list(message.fields, ', ', (field) => {
      const access = `value.${field.name}`;
      out.write(known.has(field.type) ? `encode${field.type}(${access})` : access);
    });
    out.line('];');
  });
}

function emitColumns(out: Printer, message: Message): void {
  out.block(`export const columns${message.name} =`, () => {
    for (const field of message.fields) out.write(snake(field.name)).write(': ').write(`'${field.type}'`).line(',');
  });
}

export function emit(known: Map<string, Message>): string {
  const out = new Printer();
  out.line('// generated, do not edit').line();
  for (const message of known.values()) {
    emitInterface(out, message);
    emitEncoder(out, message, known);
    emitColumns(out, message);
    out.line();
  }
  return out.toString();
}
