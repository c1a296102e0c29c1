import Fastify, { type FastifyInstance } from 'fastify';
import { execute, parse, validate, GraphQLError, type DocumentNode } from 'graphql';
import { schema } from './schema.ts';
import { plant } from './store.ts';

interface Ask { query: string; operationName?: string; variables?: Record<string, unknown> }
type Prepared = { document: DocumentNode } | { errors: readonly GraphQLError[] };

class Documents {
  private readonly known = new Map<string, Prepared>();
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  get(text: string): Prepared {
    let found = this.known.get(text);
    if (found) return found;
    found = this.prepare(text);
    if (this.known.size >= this.limit) this.known.delete(this.known.keys().next().value!);
    this.known.set(text, found);
    return found;
  }

  private prepare(text: string): Prepared {
    try {
      const document = parse(text);
      const errors = validate(schema, document);
      return errors.length > 0 ? { errors } : { document };
    } catch (e) {
      return { errors: [e as GraphQLError] };
    }
  }
}

export function desk(): FastifyInstance {
  const app = Fastify({ logger: false });
  const documents = new Documents(200);
  const store = plant(1009);

  app.post<{ Body: Ask }>('/graphql', {
    schema: {
      body: {
        type: 'object',
        required: ['query'],
        properties: { query: { type: 'string' }, operationName: { type: 'string' }, variables: { type: 'object' } },
      },
    },
    handler: async (request, reply) => {
      const prepared = documents.get(request.body.query);
      if ('errors' in prepared) return reply.code(400).send({ errors: prepared.errors });
      return execute({
        schema,
        document: prepared.document,
        operationName: request.body.operationName,
        variableValues: request.body.variables,
        contextValue: { store },
      });
    },
  });
  return app;
}
