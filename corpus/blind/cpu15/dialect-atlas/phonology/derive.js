import { CHANGES } from './rules.js';

const DEFAULTS = Object.freeze({ region: 'middle', until: CHANGES.length, keepStress: false });
const pipelines = new WeakMap();

function toExpression(from, context) {
  const [left, right] = context.split('_');
  const before = left === '#' ? '(?<=^)' : left ? `(?<=${left})` : '';
  const after = right === '#' ? '(?=$)' : right ? `(?=${right})` : '';
  return new RegExp(`${before}${from}${after}`, 'gu');
}

function buildPipeline({ region, until }) {
  return CHANGES.slice(0, until)
    .filter(([, , , only]) => only.includes(region))
    .map(([from, to, context]) => {
      const expression = toExpression(from, context);
      return (word) => word.replace(expression, to);
    });
}

function pipelineFor(options) {
  let steps = pipelines.get(options);
  if (!steps) {
    steps = buildPipeline(options);
    pipelines.set(options, steps);
  }
  return steps;
}

export function derive(root, options) {
  const settings = { ...DEFAULTS, ...options };
  const word = settings.keepStress ? root : root.replaceAll("'", '');
  return pipelineFor(settings).reduce((form, step) => step(form), word);
}
