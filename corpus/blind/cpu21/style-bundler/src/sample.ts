const PROPS = ['margin', 'padding', 'width', 'height', 'top', 'border-radius', 'font-size', 'line-height'];
const COLOURS = ['#FF0000', '#aabbcc', 'black', '#12AB9f', 'white', '#000080'];

export function sampleModule(number: number, rules: number): string {
  let s = (number + 1) * 7919;
  const n = (max: number) => { s = (Math.imul(s, 69069) + 1) >>> 0; return (s >>> 10) % max; };
  const cls = () => `.${['card', 'menu', 'badge', 'grid', 'panel'][n(5)]}-${n(40)}`;
  const decl = () => (n(3)
    ? `  ${PROPS[n(PROPS.length)]}: ${n(4) ? `${n(40)}.${n(90)}0px` : '0px'}${n(20) ? '' : ' !important'};`
    : `  ${n(2) ? 'color' : 'background-color'} : ${COLOURS[n(COLOURS.length)]};`);
  const rule = () => `${cls()}${n(3) ? '' : ` > ${cls()}:hover`}${n(4) ? '' : `,\n${cls()} + a`} {\n${Array.from({ length: 1 + n(5) }, decl).join('\n')}\n}\n`;
  const out: string[] = [`/* module ${number} */\n@charset "utf-8";\n`];
  for (let i = 0; i < rules; i++) {
    const r = n(12);
    if (r === 0) out.push(`@media (min-width: ${n(9)}00px) {\n${rule()}${rule()}}\n`);
    else if (r === 1) out.push(`@keyframes k${n(99)} {\n from { opacity: 0; }\n to { opacity: 0.${n(9)}5; }\n}\n`);
    else out.push(rule());
    if (!n(9)) out.push('/* ---- section ---- */\n');
  }
  return out.join('\n');
}
