'use strict';
const ts = require('typescript');

class SchemaWriter {
  definitions = {};
  #checker;
  #named = new Map();

  constructor(checker) {
    this.#checker = checker;
  }

  /** Names every exported declaration, so that uses become references. */
  declare(name, type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (symbol && !this.#named.has(symbol)) this.#named.set(symbol, name);
  }

  define(name, type) {
    this.definitions[name] = this.#expand(type);
  }

  of(type) {
    const symbol = type.aliasSymbol ?? type.symbol;
    const plain = !type.aliasTypeArguments?.length && !this.#checker.isArrayType(type);
    const name = symbol && plain ? this.#named.get(symbol) : undefined;
    return name ? { $ref: `#/definitions/${name}` } : this.#expand(type);
  }

  #expand(type) {
    const { flags } = type;
    if (flags & ts.TypeFlags.StringLiteral || flags & ts.TypeFlags.NumberLiteral) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: type.intrinsicName === 'true' };
    if (flags & ts.TypeFlags.String) return { type: 'string' };
    if (flags & ts.TypeFlags.Number) return { type: 'number' };
    if (flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isUnion()) return this.#union(type.types);
    if (flags & ts.TypeFlags.Object || type.isIntersection()) return this.#object(type);
    return {};
  }

  #union(types) {
    const parts = types.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
    if (parts.every((part) => part.isStringLiteral())) return { type: 'string', enum: parts.map((part) => part.value) };
    const schemas = parts.map((part) => this.of(part));
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  #object(type) {
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type);
      return { type: 'array', items: this.of(item) };
    }
    const properties = {};
    const required = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const schema = this.of(this.#checker.getTypeOfSymbol(property));
      const text = ts.displayPartsToString(property.getDocumentationComment(this.#checker));
      properties[property.name] = text ? { ...schema, description: text } : schema;
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    return { type: 'object', properties, required, additionalProperties: false };
  }
}

exports.generate = function generate(program, names) {
  const checker = program.getTypeChecker();
  const writer = new SchemaWriter(checker);
  const found = [];
  for (const name of names) {
    const source = program.getSourceFile(name);
    const symbol = checker.getSymbolAtLocation(source);
    if (!symbol) continue;
    for (const exported of checker.getExportsOfModule(symbol)) {
      const declaration = exported.declarations[0];
      if (declaration.typeParameters?.length) continue;
      found.push([exported.name, checker.getDeclaredTypeOfSymbol(exported)]);
    }
  }
  for (const [name, type] of found) writer.declare(name, type);
  for (const [name, type] of found) writer.define(name, type);
  return { $schema: 'http://json-schema.org/draft-07/schema#', definitions: writer.definitions };
};
