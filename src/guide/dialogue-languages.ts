import { dialogueLines } from './dialogue.js';

/**
 * Languages whose fences are dialogues: of a program of that name, of a shell, or of a shell where the first line that
 * is no remark has a prompt, since scripts are as often written as they are typed.
 */
const languages: Readonly<Record<string, 'program' | 'shell' | 'script'>> = {
  'redis-cli': 'program',
  console: 'shell',
  'shell-session': 'shell',
  'sh-session': 'shell',
  sh: 'script',
  bash: 'script',
  shell: 'script',
  zsh: 'script',
};

const kindOf = (language: string | null | undefined) =>
  language && Object.hasOwn(languages, language) ? languages[language] : undefined;

/** Whether a fence holds a dialogue: commands after a prompt, and what was answered. */
export function isDialogue(language: string | null | undefined, code: string): boolean {
  const kind = kindOf(language);
  return kind === 'script' ? /^(?:#.*\n|\s*\n)*\$ /.test(code) : kind !== undefined;
}

/**
 * The commands of a program's dialogue, those that the shell hands to it included: `$ redis-cli -x COMMAND`.
 *
 * @returns What was typed, and its line, counted from 0; none for other languages.
 */
export function commandsOf(language: string | null | undefined, code: string): { text: string; line: number }[] {
  if (kindOf(language) !== 'program') return [];
  const inShell = new RegExp(`^${language} (?:-[a-z] )*([A-Z].*)$`);
  return dialogueLines(code).flatMap(({ kind, text: typed }, line) => {
    const text = (kind === 'command' ? typed : kind === 'shell' ? inShell.exec(typed)?.[1] : undefined)?.trim();
    return text ? [{ text, line }] : [];
  });
}
