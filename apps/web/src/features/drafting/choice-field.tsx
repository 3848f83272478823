import { CommitmentKind, Licence } from '@ruta/contracts/drafting/commitment-form';
import type { ChoiceName } from '@ruta/domain/commitment/document';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Select } from '../../shared/design/field.tsx';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { WritersHere } from './line-field.tsx';
import { useOwnHistory } from './shared-text.ts';
import { SuggestionsAt } from './suggestions-at.tsx';
import { undoKey } from './undo-key.ts';
import { useShared } from './use-shared.ts';

const options = { kind: CommitmentKind.options, licence: Licence.options };

export function ChoiceField({ name }: { name: ChoiceName }) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const { doc, mayWrite, standAt } = useDesk();
  const map = doc.getMap<unknown>('choices');
  const value = useShared(map, () => map.get(name));
  const by = useMemo(() => ({ chosenAt: name }), [name]);
  const history = useOwnHistory(map, by);
  const known: readonly string[] = options[name];
  return (
    <div className={styles.withWriters}>
      <Select
        label={t(`section.${name}`)}
        choices={known.map((option) => ({ value: option, label: words.member(name, option) }))}
        value={typeof value === 'string' && known.includes(value) ? value : (known[0] ?? '')}
        disabled={!mayWrite}
        data-spot={name}
        onFocus={() => standAt({ place: name, editor: null, by, history })}
        onKeyDown={(event: KeyboardEvent) => {
          const step = undoKey(event);
          if (step === null) return;
          event.preventDefault();
          history[step]();
        }}
        onChange={(given) => doc.transact(() => map.set(name, given), by)}
      />
      <WritersHere spot={name} />
      <SuggestionsAt place={name} />
    </div>
  );
}
