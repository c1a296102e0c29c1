import hljs from 'highlight.js/lib/common';

hljs.registerAliases(['shell-session', 'terminal'], { languageName: 'bash' });
hljs.registerAliases(['py3'], { languageName: 'python' });

/** Listings in colour; authors who name no language still get what fits best. */
export function paint(code, language) {
  if (language !== '' && hljs.getLanguage(language) !== undefined) {
    return hljs.highlight(code, { language, ignoreIllegals: true }).value;
  }
  return hljs.highlightAuto(code).value;
}
