/** The mark: a line that changes level at a station. Decorative beside the product's name. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg viewBox="0 0 34 34" width={size} height={size} aria-hidden focusable="false">
      <path
        d="M5 27h9a6 6 0 0 0 6-6v-8a6 6 0 0 1 6-6h3"
        fill="none"
        stroke="var(--brand)"
        strokeWidth="6"
        strokeLinecap="round"
      />
      <circle cx="20" cy="17" r="5" fill="var(--surface)" stroke="var(--brand)" strokeWidth="4" />
    </svg>
  );
}
