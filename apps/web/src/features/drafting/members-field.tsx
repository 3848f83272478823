import { OpenGovernmentValue, TransversalTheme } from '@ruta/contracts/drafting/commitment-form';
import type { SetName } from '@ruta/domain/commitment/document';
import { aimsOf, declarations } from '@ruta/domain/declaration/aims';
import { knowsAims } from '@ruta/domain/declaration/own-aims';
import { Check } from 'lucide-react';
import { type KeyboardEvent, type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { MembersList } from '../../shared/commitment/members-list.tsx';
import { useKnownOwnAims } from '../../shared/commitment/own-aims.ts';
import { Button } from '../../shared/design/button.tsx';
import { ClauseLinks } from './clause-links.tsx';
import { FieldPin } from './comments/field-pin.tsx';
import { useDesk } from './desk-context.ts';
import styles from './desk.module.css';
import { WritersHere } from './line-field.tsx';
import { useOwnHistory } from './shared-text.ts';
import { useSuggestionsAt } from './suggestion-words.ts';
import { SuggestionsAt } from './suggestions-at.tsx';
import { undoKey } from './undo-key.ts';
import { useOriginDrop } from './use-cite.ts';
import { useShared } from './use-shared.ts';

const goals = Array.from({ length: 17 }, (_, at) => String(at + 1));

/** Aims, values, goals or themes a commitment serves: what is chosen, and everything there is when asked. */
export function MembersField({ name }: { name: SetName }) {
  const { t } = useTranslation('desk');
  const words = useCommitmentWords();
  const { doc, mayWrite, standAt } = useDesk();
  const [open, setOpen] = useState(false);
  const set = doc.getMap<unknown>(name);
  const chosen = useShared(set, () => [...set.keys()].filter((member) => set.get(member) === true).sort());
  const waiting = useSuggestionsAt(name);
  const by = useMemo(() => ({ chosenAt: name }), [name]);
  const history = useOwnHistory(set, by);
  const dropped = useOriginDrop(name, by);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = undoKey(event);
    if (step === null || !mayWrite) return;
    event.preventDefault();
    history[step]();
  };
  if (!mayWrite && chosen.length === 0 && waiting.length === 0) return null;
  return (
    <div
      {...dropped}
      className={`${styles.members} ${styles.withWriters}`}
      role="group"
      aria-label={words.section(name)}
      onKeyDown={onKeyDown}
    >
      <WritersHere spot={name} />
      <div className={styles.sectionHead}>
        <h3>
          {words.section(name)} <FieldPin spot={name} label={words.section(name)} />
        </h3>
        {mayWrite && (
          <Button
            variant="plain"
            size="small"
            data-spot={name}
            aria-expanded={open}
            onPress={() => {
              standAt({ place: name, editor: null, by, history });
              setOpen(!open);
            }}
          >
            {t(open ? 'members.done' : 'members.edit')}
          </Button>
        )}
      </div>
      {open ? (
        <Choices
          name={name}
          chosen={chosen}
          toggle={(member, on) => doc.transact(() => (on ? set.set(member, true) : set.delete(member)), by)}
        />
      ) : (
        <MembersList name={name} members={chosen} className={styles.chosen} />
      )}
      <SuggestionsAt place={name} />
      <ClauseLinks clause={name} />
    </div>
  );
}

interface ChoicesProps {
  name: SetName;
  chosen: readonly string[];
  toggle: (member: string, on: boolean) => void;
}

function Choices({ name, chosen, toggle }: ChoicesProps) {
  const words = useCommitmentWords();
  const boxes = (members: readonly string[]) => (
    <div className={styles.boxes}>
      {members.map((member) => (
        <label key={member} className={styles.box} data-on={chosen.includes(member)}>
          <input
            type="checkbox"
            checked={chosen.includes(member)}
            onChange={(event) => toggle(member, event.target.checked)}
          />
          <Check aria-hidden />
          <span>{name === 'aims' ? words.aim(member) : words.member(name, member)}</span>
        </label>
      ))}
    </div>
  );
  if (name === 'aims') return <AimChoices chosen={chosen} boxes={boxes} />;
  if (name === 'goals') return boxes(goals);
  return boxes(name === 'values' ? OpenGovernmentValue.options : TransversalTheme.options);
}

interface AimChoicesProps {
  chosen: readonly string[];
  boxes: (members: readonly string[]) => ReactElement;
}

/** DE9: the entity's own first; what a newer text left out only where it was chosen, and what is none to be untied. */
function AimChoices({ chosen, boxes }: AimChoicesProps) {
  const { t } = useTranslation('commitment');
  const words = useCommitmentWords();
  const own = useKnownOwnAims();
  const unknown = own ? chosen.filter((aim) => !knowsAims(own)(aim)) : [];
  const groups = [
    ...(own ?? []).map(({ code, title, aims }) => ({
      id: code,
      title,
      aims: aims.filter(({ id, current }) => current || chosen.includes(id)).map(({ id }) => id),
    })),
    ...declarations.map((each) => ({
      id: each.id as string,
      title: words.declaration(each.id),
      aims: aimsOf(each),
    })),
    { id: 'unknown', title: t('aims-unknown'), aims: unknown },
  ];
  return groups
    .filter(({ aims }) => aims.length > 0)
    .map(({ id, title, aims }) => (
      <fieldset key={id} className={styles.fieldset}>
        <legend>{title}</legend>
        {boxes(aims)}
      </fieldset>
    ));
}
