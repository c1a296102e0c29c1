/** The style sheets of the shop: a few shared parts and one sheet per component. */
const COMPONENTS = ['button', 'card', 'dialog', 'menu', 'table', 'field', 'badge', 'banner', 'drawer', 'gallery', 'crumbs', 'tabs', 'price', 'rating', 'stepper', 'tooltip'];

const tokens = `@use 'sass:color';
@use 'sass:map';
$hues: (brand: #1d5fa8, good: #2c8a3d, warn: #c77d0a, bad: #b3261e, calm: #5d6b7a) !default;
@function shade($name, $amount) { @return color.scale(map.get($hues, $name), $lightness: $amount); }
@function space($n) { @return $n * 4px; }
@mixin above($width) { @media (min-width: $width) { @content; } }
`;

const component = (name, index) => `@use 'tokens' as *;
@use 'sass:math';
.${name} {
  display: flex;
  padding: space(${2 + (index % 3)}) space(${3 + (index % 4)});
  transition: transform 0.${1 + (index % 4)}s ease;
  user-select: none;
  @each $tone, $hue in $hues {
    &--#{$tone} {
      background: shade($tone, ${20 + index}%);
      color: shade($tone, -${30 + index}%);
      border: 1px solid rgba($hue, 0.4);
      &:hover { background: shade($tone, ${10 + index}%); }
      &:focus-visible { outline: 2px solid $hue; outline-offset: 2px; }
      &[disabled] { opacity: 0.5; pointer-events: none; }
    }
  }
  &__label { font-size: 1rem + ${index} * 0.01rem; hyphens: auto; }
  &__icon { inline-size: space(${4 + (index % 5)}); margin-inline-end: space(1); }
  @for $i from 1 through 12 {
    &--w#{$i} { width: math.percentage(math.div($i, 12)); }
  }
  @include above(40em) { padding: space(${5 + (index % 3)}); &__label { font-size: 1.1rem; } }
  @include above(64em) { gap: space(2); &__icon { inline-size: space(8); } }
}
`;

const HUES = [['#1d5fa8', '#2c8a3d', '#c77d0a'], ['#7fb2ea', '#79c98a', '#f0b45a'], ['#c2185b', '#00796b', '#ef6c00']];

const theme = (name, index) => `@use 'tokens' as * with ($hues: (brand: ${HUES[index][0]}, good: ${HUES[index][1]}, warn: ${HUES[index][2]}, bad: #b3261e, calm: #5d6b7a));
${COMPONENTS.map((c) => `@use '${c}';`).join('\n')}
:root { --theme: "${name}"; --accent: #{shade(brand, ${index * 6}%)}; --gap: #{space(${index + 2})}; }
body.${name} { color: var(--accent); margin: 0; }
`;

export const themes = ['plain', 'evening', 'sale'];

export const sheets = new Map([
  ['tokens', tokens],
  ...COMPONENTS.map((name, index) => [name, component(name, index)]),
  ...themes.map((name, index) => [`theme-${name}`, theme(name, index)]),
]);
