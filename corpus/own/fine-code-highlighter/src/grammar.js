const rules = {
  comment: /\/\/[^\n]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//,
  string: /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/,
  number: /0[xX][\da-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/,
  word: /[A-Za-z_$][\w$]*/,
  space: /\s+/,
  punct: /=>|[=!]==?|[<>]=?|&&|\|\||[-+*/%]=?|[{}()[\];,.:?!]/,
};

export const names = Object.keys(rules);
export const master = new RegExp(names.map((n) => `(?<${n}>${rules[n].source})`).join('|'), 'y');
export const keywords = new Set('const let var function return if else for while of in new class extends import export from async await yield throw try catch'.split(' '));
export const literals = ['true', 'false', 'null', 'undefined'];
