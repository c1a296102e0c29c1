import { visibleLines } from '../format/visible.ts';
import { type Command, UsageError } from './command.ts';
import { nameOf, OPTIONS, optionsOf } from './options.ts';

const USAGE = 'culprit completions bash|zsh|fish';

/** The verb that writes a shell's completions, of these verbs and of itself. */
export function completions(others: readonly Command[]): Command {
  const own: Command = {
    name: 'completions',
    summary: "write a shell's completions: bash, zsh or fish",
    usage: [USAGE],
    flags: [],
    run: async ([shell], _, io) => {
      const script = Object.hasOwn(SHELLS, shell ?? '') ? SHELLS[shell] : undefined;
      if (!script) throw new UsageError(`completions takes the name of a shell: ${USAGE}`);
      io.stdout.write(visibleLines(script([...others, own])));
      return 0;
    },
  };
  return own;
}

type Script = (verbs: readonly Command[]) => string;

const GLOBAL = ['--demo', '--help', '--version', ...OPTIONS.map(nameOf)];
const SHELL_NAMES = 'bash zsh fish';

/** What may follow a verb: its flags, and the words that it knows. */
const wordsOf = (verb: Command): string =>
  [...verb.flags, ...(verb.name === 'completions' ? [SHELL_NAMES] : [])].join(' ');

const bash: Script = (
  verbs,
) => `# culprit completions bash > ~/.local/share/bash-completion/completions/culprit
_culprit() {
  local current=\${COMP_WORDS[COMP_CWORD]} verb=\${COMP_WORDS[1]} words=
  case $verb in
${verbs.map((verb) => `    ${verb.name}) words='${wordsOf(verb)}' ;;`).join('\n')}
  esac
  if [ "$COMP_CWORD" = 1 ]; then words='${verbs.map(({ name }) => name).join(' ')}'; fi
  COMPREPLY=($(compgen -W "$words ${GLOBAL.join(' ')}" -- "$current"))
  if [ "\${current#-}" = "$current" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _culprit culprit
`;

const zsh: Script = (verbs) => `#compdef culprit
# culprit completions zsh > a folder of $fpath, as _culprit
_culprit() {
  local -a verbs flags
  verbs=(
${verbs.map(({ name, summary }) => `    '${name}:${quoted(summary)}'`).join('\n')}
  )
  flags=(${GLOBAL.join(' ')})
  if (( CURRENT == 2 )); then
    _describe 'command' verbs
  else
    case $words[2] in
${verbs.map((verb) => `      ${verb.name}) flags+=(${wordsOf(verb)}) ;;`).join('\n')}
    esac
  fi
  compadd -- $flags
  _files
}
if [ "$funcstack[1]" = _culprit ]; then _culprit "$@"; else compdef _culprit culprit; fi
`;

const fish: Script = (verbs) => `# culprit completions fish > ~/.config/fish/completions/culprit.fish
${verbs.map(({ name, summary }) => `complete -c culprit -n __fish_use_subcommand -a ${name} -d '${quoted(summary)}'`).join('\n')}
${GLOBAL.map((flag) => `complete -c culprit -l ${flag.slice(2)}`).join('\n')}
${verbs
  .flatMap((verb) =>
    optionsOf(verb.flags).map(
      (option) =>
        `complete -c culprit -n '__fish_seen_subcommand_from ${verb.name}' -l ${nameOf(option).slice(2)} -d '${quoted(option.what)}'`,
    ),
  )
  .join('\n')}
complete -c culprit -n '__fish_seen_subcommand_from completions' -f -a '${SHELL_NAMES}'
`;

/** Within single quotes; all three shells take the other apostrophe as it is. */
const quoted = (text: string) => text.replaceAll("'", '’');

const SHELLS: Record<string, Script> = { bash, zsh, fish };
