import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import styles from './minutes.module.css';

interface AddedPartsProps<Part> {
  parts: readonly Part[];
  /** What the button says that adds one. */
  add: string;
  fresh: () => Part;
  onParts: (parts: Part[]) => void;
  children: (part: Part, set: (changed: Partial<Part>) => void) => ReactNode;
}

/** What the rapporteur adds to the minutes one by one, and takes away again. */
export function AddedParts<Part extends { id: string }>(props: AddedPartsProps<Part>) {
  const { parts, add, fresh, onParts, children } = props;
  const { t } = useTranslation('minutes');
  return (
    <>
      <ul className={styles.rows}>
        {parts.map((part) => (
          <li key={part.id} className={styles.row}>
            {children(part, (changed) =>
              onParts(parts.map((each) => (each.id === part.id ? { ...each, ...changed } : each))),
            )}
            <div>
              <Button
                variant="plain"
                size="small"
                icon={Trash2}
                onPress={() => onParts(parts.filter(({ id }) => id !== part.id))}
              >
                {t('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="quiet" icon={Plus} onPress={() => onParts([...parts, fresh()])}>
          {add}
        </Button>
      </div>
    </>
  );
}
