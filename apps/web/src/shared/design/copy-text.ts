/**
 * Puts words on the clipboard; resolves with whether they are there. A hall on plain HTTP has no `navigator.clipboard`:
 * there the words are selected for a moment and copied as a key press would. Call it from a press.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    const written = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (written) return true;
  }
  return copySelected(text);
}

function copySelected(text: string): boolean {
  const held = document.activeElement;
  const box = document.createElement('textarea');
  box.value = text;
  box.readOnly = true;
  box.style.cssText = 'position:fixed;top:0;opacity:0';
  // Beside the button, so that a dialog which keeps the focus inside lets it have it.
  (held?.parentElement ?? document.body).append(box);
  box.focus({ preventScroll: true });
  box.select();
  const copied = document.execCommand('copy');
  box.remove();
  if (held instanceof HTMLElement) held.focus();
  return copied;
}
