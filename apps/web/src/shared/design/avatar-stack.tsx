import styles from './avatar-stack.module.css';
import { withColour } from './with-colour.ts';

export interface Presence {
  key: string;
  name: string;
  /** A token, the same as that person's cursor. */
  colour?: string;
}

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => word[0]?.toLocaleUpperCase('es') ?? '')
    .join('');

interface AvatarStackProps {
  people: readonly Presence[];
  /** The whole sentence: "Rosa M., J. Ibarra y 9 más escriben aquí". */
  label: string;
  most?: number;
}

export function AvatarStack({ people, label, most = 4 }: AvatarStackProps) {
  const shown = people.length > most ? people.slice(0, most - 1) : people;
  const rest = people.length - shown.length;
  return (
    <div className={styles.stack} role="img" aria-label={label}>
      {shown.map((person) => (
        <span
          key={person.key}
          className={styles.avatar}
          style={withColour(person.colour)}
          title={person.name}
        >
          {initialsOf(person.name)}
        </span>
      ))}
      {rest > 0 && <span className={styles.avatar}>+{rest}</span>}
    </div>
  );
}
