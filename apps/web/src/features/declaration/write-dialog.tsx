import {
  DeclarationForm,
  type DeclarationView,
  type DeclaredAim,
} from '@ruta/contracts/declaration/declaration';
import { knownAims } from '@ruta/domain/declaration/aims';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { Button } from '../../shared/design/button.tsx';
import { DeedDialog } from '../../shared/design/deed-dialog.tsx';
import { Select, TextArea, TextField } from '../../shared/design/field.tsx';
import { newOpId } from '../../shared/live/op-id.ts';
import { useDeclarationDeed } from './declaration-queries.ts';
import styles from './declaration.module.css';

interface WriteDialogProps {
  /** Null where a new one begins. */
  declaration: DeclarationView | null;
  onClose: () => void;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The words of a declaration and its aims, as a draft; an empty line parts paragraphs. */
export function WriteDialog({ declaration, onClose }: WriteDialogProps) {
  const { t } = useTranslation('declaration');
  const [opId] = useState(newOpId);
  const before = declaration?.draft ?? declaration?.versions[0]?.form;
  const [title, setTitle] = useState(before?.title ?? '');
  const [place, setPlace] = useState(before?.place ?? '');
  const [on, setOn] = useState(before?.on ?? '');
  const [text, setText] = useState(before?.text.join('\n\n') ?? '');
  const [aims, setAims] = useState<DeclaredAim[]>(before?.aims ?? []);
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter(Boolean);
  const given = DeclarationForm.safeParse({ form: 1, title, place, on, text: paragraphs, aims });
  const save = useDeclarationDeed(onClose);
  return (
    <DeedDialog
      title={t(declaration ? 'write' : 'start')}
      deed={t('save')}
      ready={given.success}
      write={save}
      onDo={() =>
        save.mutate(
          declaration
            ? { method: 'put', path: `declarations/${declaration.id}`, body: { form: given.data } }
            : { method: 'post', path: 'declarations', body: { opId, form: given.data } },
        )
      }
      onClose={onClose}
      wide
      alert
    >
      <div className={styles.form}>
        <TextField label={t('form.title')} value={title} onChange={setTitle} maxLength={200} />
        <TextField label={t('form.place')} optional value={place} onChange={setPlace} maxLength={160} />
        <TextField label={t('form.on')} type="date" value={on} onChange={setOn} />
        <TextArea
          label={t('form.text')}
          hint={t('form.text-hint')}
          value={text}
          onChange={setText}
          maxLength={60_000}
          rows={10}
        />
        <AimFields aims={aims} onChange={setAims} />
      </div>
    </DeedDialog>
  );
}

function AimFields({ aims, onChange }: { aims: DeclaredAim[]; onChange: (aims: DeclaredAim[]) => void }) {
  const { t } = useTranslation('declaration');
  const words = useCommitmentWords();
  const set = (letter: string, changes: Partial<DeclaredAim>) =>
    onChange(aims.map((aim) => (aim.letter === letter ? { ...aim, ...changes } : aim)));
  const next = [...LETTERS].find((letter) => aims.every((aim) => aim.letter !== letter));
  return (
    <>
      {aims.map(({ letter, text, like }) => (
        <div key={letter} className={styles.part}>
          <TextField
            label={t('form.aim', { letter })}
            value={text}
            onChange={(value) => set(letter, { text: value })}
            maxLength={400}
          />
          <Select
            label={t('form.like', { letter })}
            value={like ?? ''}
            onChange={(value) => set(letter, { like: value || null })}
            choices={[
              { value: '', label: t('form.like-none') },
              ...knownAims.map((aim) => ({ value: aim, label: `${aim} ${words.aim(aim)}` })),
            ]}
          />
          <span>
            <Button
              variant="plain"
              size="small"
              icon={Trash2}
              onPress={() => onChange(aims.filter((aim) => aim.letter !== letter))}
            >
              {t('form.aim-remove', { letter })}
            </Button>
          </span>
        </div>
      ))}
      {next && (
        <span>
          <Button
            variant="quiet"
            size="small"
            icon={Plus}
            onPress={() => onChange([...aims, { letter: next, text: '', like: null }])}
          >
            {t('form.aim-add')}
          </Button>
        </span>
      )}
    </>
  );
}
