import type { CommitmentForm } from '@ruta/contracts/drafting/commitment-form';
import type { Refusal } from '@ruta/contracts/protocol/refusal';
import { sets, type SetName } from '@ruta/domain/commitment/document';
import { unsavedIn } from '@ruta/domain/drafting/unsaved';
import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/design/button.tsx';
import { CopyButton } from '../../shared/design/copy-button.tsx';
import { Dialog } from '../../shared/design/dialog.tsx';
import { TextArea } from '../../shared/design/field.tsx';
import { useRefusalSentence } from '../../shared/i18n/refusal-sentence.ts';
import { useCommitmentWords } from '../../shared/commitment/commitment-words.ts';
import { useDesk } from './desk-context.ts';
import { useWordsOf } from './suggestion-words.ts';

interface RefusedDialogProps {
  refusal: Refusal;
  commitmentKey: string;
  form: CommitmentForm;
}

/** A change the server does not take: nothing is lost before the person has had the chance to copy it. */
export function RefusedDialog({ refusal, commitmentKey, form }: RefusedDialogProps) {
  const { t } = useTranslation('desk');
  const sentence = useRefusalSentence();
  const { restart, state } = useDesk().draft;
  const text = useUnsavedWords(commitmentKey, form);
  return (
    <Dialog
      title={t('refused.title')}
      isOpen
      alert
      onClose={restart}
      actions={
        <>
          {text !== '' && <CopyButton text={text} />}
          <Button icon={RotateCcw} onPress={restart}>
            {t('refused.restart')}
          </Button>
        </>
      }
    >
      <p>{sentence(refusal)}</p>
      {text === '' ? (
        <p>{t('refused.nothing')}</p>
      ) : (
        <>
          <p>{t(state.received ? 'refused.text' : 'refused.all')}</p>
          <TextArea label={t('refused.mine')} value={text} isReadOnly rows={8} />
        </>
      )}
    </Dialog>
  );
}

/** T67: what was written or suggested and the server does not have, each piece under its name. */
function useUnsavedWords(key: string, form: CommitmentForm): string {
  const { draft, suggestions } = useDesk();
  const words = useCommitmentWords();
  const wordsOf = useWordsOf();
  const { doc } = draft.link;
  const { received } = draft.state;
  const unsaved = useMemo(() => unsavedIn(doc, received, key), [doc, received, key]);
  const written = unsaved.clauses.map(({ id, text }) => {
    const name = sets.find((set): set is SetName => set === id);
    const said = name ? form[name].map((member) => words.member(name, String(member))).join('\n') : text;
    return `${words.clause(id, form)}\n${said}`;
  });
  const suggested = suggestions
    .filter(({ suggestion }) => unsaved.suggestions.includes(suggestion.id))
    .map((shown) => {
      const { place, comes } = wordsOf(shown);
      return comes === '' ? '' : `${place}\n${comes}`;
    });
  return [...written, ...suggested].filter(Boolean).join('\n\n');
}
