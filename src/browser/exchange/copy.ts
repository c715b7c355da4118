/** Copying, and saying that it was done. */

/** Whether the text is on the clipboard now; older browsers and plain http have only the second way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.className = 'vh';
  const host = document.querySelector('dialog[open]') ?? document.body;
  host.append(field);
  field.select();
  // Deprecated, and the only way without a secure context.
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

const SHOWN_MS = 2000;

/** Puts `words` in the place of the control's own for two seconds, and tells screen readers. */
export function showDone(control: HTMLElement, words: string): void {
  const own = control.dataset['words'] ?? control.firstChild?.textContent ?? '';
  control.dataset['words'] = own;
  const text = control.firstChild;
  if (text === null) return;
  text.textContent = `${words} `;
  announce(words);
  setTimeout(() => {
    text.textContent = own;
  }, SHOWN_MS);
}

/** Says it to screen readers. */
export function announce(words: string): void {
  const known = document.querySelector<HTMLElement>('#said');
  const region = known ?? document.createElement('div');
  if (known === null) {
    region.id = 'said';
    region.className = 'vh';
    region.setAttribute('role', 'status');
    document.body.append(region);
  }
  region.textContent = words;
}
