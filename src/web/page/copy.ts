/**
 * What of a block of code one wants in one's own terminal: of a dialogue the commands, without prompts, replies, remarks
 * and the steps of whoever ran it; of anything else all of it.
 */
export function codeToCopy(code: Element): string {
  const commands = [...code.querySelectorAll('.command:not(.step)')].map(({ textContent }) => textContent);
  return commands.length > 0
    ? commands.join('\n')
    : (code.querySelector('code')?.textContent ?? code.textContent ?? '');
}

/** The way of pages that are not served securely, such as files in some browsers. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/** Puts a text on the clipboard. @returns Whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}
