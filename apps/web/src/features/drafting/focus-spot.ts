/** The field, section, row or cell of a spot on the page, `summary`, `milestones.k3f9.end`. */
const fieldOf = (spot: string): HTMLElement | null =>
  document.querySelector(`[data-spot="${CSS.escape(spot)}"]`);

/** Leads to a spot: the field itself, or the part of the page that is left of it. */
export function focusSpot(spot: string, { focus = true } = {}): void {
  const parts = spot.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const field = fieldOf(parts.slice(0, length).join('.'));
    if (!field) continue;
    if (focus) field.focus({ preventScroll: true });
    field.scrollIntoView({ block: 'center' });
    return;
  }
}
