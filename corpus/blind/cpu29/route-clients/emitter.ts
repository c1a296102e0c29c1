import { Project, QuoteKind, IndentationText, Scope } from 'ts-morph';
import type { ClassDeclaration, SourceFile } from 'ts-morph';
import type { EntitySpec, OperationSpec, ServiceSpec } from './spec.ts';
import { camel, pascal, typeText } from './naming.ts';

export class ClientEmitter {
  readonly project: Project;

  constructor() {
    this.project = new Project({
      useInMemoryFileSystem: true,
      skipLoadingLibFiles: true,
      manipulationSettings: { quoteKind: QuoteKind.Single, indentationText: IndentationText.TwoSpaces },
    });
  }

  emit(service: ServiceSpec): SourceFile {
    const file = this.project.createSourceFile(`/out/${service.name}.ts`, '', { overwrite: true });
    file.addImportDeclaration({ moduleSpecifier: './transport', namedImports: ['Transport', 'Page'] });
    for (const entity of service.entities) this.model(file, entity);

    const client = file.addClass({ name: `${pascal(service.name)}Client`, isExported: true });
    client.addConstructor({
      parameters: [{ name: 'transport', type: 'Transport', scope: Scope.Private, isReadonly: true }],
    });
    for (const operation of service.operations) this.operation(client, operation);
    return file;
  }

  private model(file: SourceFile, entity: EntitySpec): void {
    const model = file.addInterface({ name: pascal(entity.name), isExported: true });
    for (const field of entity.fields) {
      model.addProperty({
        name: camel(field.name),
        type: typeText(field.kind),
        hasQuestionToken: !field.required,
        isReadonly: true,
        docs: [field.note],
      });
    }
  }

  private operation(client: ClassDeclaration, op: OperationSpec): void {
    client.addMethod({
      name: camel(op.id),
      isAsync: true,
      parameters: [
        ...op.pathParams.map((name) => ({ name: camel(name), type: 'string' })),
        ...(op.body ? [{ name: 'body', type: `Omit<${pascal(op.body)}, 'id'>` }] : []),
        ...(op.query.length
          ? [{ name: 'filter', type: `{ ${op.query.map((q) => `${camel(q.name)}?: ${typeText(q.kind)}`).join('; ')} }`, initializer: '{}' }]
          : []),
      ],
      returnType: `Promise<${resultText(op)}>`,
      statements: [requestText(op)],
    });
  }
}

function resultText(op: OperationSpec): string {
  if (!op.result) return 'void';
  return op.listResult ? `Page<${pascal(op.result)}>` : pascal(op.result);
}

function requestText(op: OperationSpec): string {
  const path = op.path.replace(/\{(\w+)\}/g, (_, name: string) => '${encodeURIComponent(' + camel(name) + ')}');
  const extras = [op.query.length ? 'query: filter' : '', op.body ? 'body' : ''].filter(Boolean).join(', ');
  return `return this.transport.send({ verb: '${op.verb}', path: \`${path}\`${extras ? ', ' + extras : ''} });`;
}
