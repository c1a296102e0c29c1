import type { Case } from '../case/case.ts';
import { resolve } from '../facts/names.ts';
import { steadiness } from '../facts/steady-value.ts';
import { calleeName, isCall, type Node, receiverOf, type SourceFile, textOf } from '../facts/syntax.ts';
import type { Rule } from '../rule.ts';
import { constructions } from './construction.ts';
import type { SourcedUnit } from './sites.ts';

const COMPILERS =
  /^(handlebars|hbs|ejs|pug|mustache|nunjucks|doT|dot|eta|underscore|lodash|_|ajv|ajv2020|validator|template|templates|engine|liquid|marko|graphql|schema|zod)$/i;

/** A template, schema or script compiled where it is used. */
export const repeatedCompile: Rule = {
  name: 'repeated-compile',
  strategy: 'caching',
  find: (c) =>
    constructions(c, {
      what: (_, unit, node) => {
        if (
          node.type === 'NewExpression' &&
          /^(Function|vm\.Script|Script|AsyncFunction)$/.test(textOf(unit.file, node.callee))
        )
          return `a function from source text (\`${textOf(unit.file, node.callee)}\`)`;
        if (!isCall(node)) return null;
        const name = calleeName(node);
        const receiver = receiverOf(node);
        const compiles =
          /^(compile|precompile|template|compileTemplate|compileSchema|compileFile|runInNewContext|buildSchema|fromString)$/.test(
            name,
          );
        if (!compiles || node.arguments.length === 0) return null;
        const by = receiver ?? node.callee;
        const ofEngine =
          receiver !== null &&
          (COMPILERS.test(textOf(unit.file, receiver)) ||
            /^(vm|this\.\w+)$/.test(textOf(unit.file, receiver)));
        // What a package compiles may be a document as well as a template: only one that comes back could be kept.
        if (ofEngine || (fromModule(unit.file, by) && !differs(c, unit, node)))
          return `the compiled ${/schema/i.test(textOf(unit.file, node)) ? 'schema' : 'template'} (${name})`;
        return null;
      },
      frames:
        /^(compile|precompile|template|compileTemplate|compileSchema|compileFile|tokenize|parse|Function|Script|buildSchema)$/,
      whole: true,
      confidence: 0.9,
      // Schemas are few, wherever they come from; texts may come from anywhere.
      mayDiffer: (c, unit, made) =>
        differs(c, unit, made) && !/schema|ajv|valid/i.test(textOf(unit.file, made)),
      constant: 'compiled',
      proposal: (what) =>
        `Keep ${what}: compile when the module loads, or once per distinct source in a Map, and only run the result here. Compiling parses the source and builds code; running it is cheap.`,
      tradeOffs: [
        'Memory vs CPU: one compiled function per source.',
        'Where templates are edited while the program runs, clear the cache.',
      ],
    }),
};

/** Whether nothing shows that a compiler is given one of a few sources. */
const differs = (c: Case, unit: SourcedUnit, made: Node): boolean =>
  'arguments' in made && made.arguments.length > 0 && steadiness(c, unit, made.arguments[0]) === 'varies';

function fromModule(file: SourceFile, node: Node): boolean {
  if (node.type !== 'Identifier') return false;
  const binding = resolve(file, node);
  if (!binding) return false;
  if (binding.node.type.startsWith('Import')) return true;
  return binding.init !== null && /^(require\(|await import\(|new )/.test(textOf(file, binding.init));
}
